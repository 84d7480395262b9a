import { type PageKind, text } from './page-kind';

/** Tags. The API lists unused ones only. */
export const tags: PageKind = {
  id: 'tag',
  entity: 'tag',
  page: 'admin/tags',
  grids: { available: ['package-tags', 'plant-tags'], used: [], voided: [] },
  key: ['Label'],
  isTag: true,
  fields: { type: text('TagTypeName') },
};
