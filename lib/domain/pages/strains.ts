import { number, type PageKind } from './page-kind';

/** Strains in use. */
export const strains: PageKind = {
  id: 'strain',
  entity: 'strain',
  page: 'admin/strains',
  grids: { strains: ['strains'] },
  key: ['Name'],
  fields: { indica: number('IndicaPercentage'), sativa: number('SativaPercentage') },
};
