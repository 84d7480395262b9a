import { number, type PageKind } from './page-kind';

/** Templates of outgoing transfers. */
export const transferTemplates: PageKind = {
  id: 'transfer-template',
  entity: 'transfer-template',
  page: 'transfers/licensed/templates',
  grids: { templates: ['transfer-templates'] },
  key: ['Name'],
  fields: { packages: number('PackageCount') },
};
