import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** What both lists of strains have in common. Rows carry no LastModified. */
export const strainParts = {
  entity: 'strain',
  one: '/strains/v2/{key}',
  row: NamedRow,
  columns: ['TestingStatus', 'IndicaPercentage', 'SativaPercentage', 'ThcLevel', 'CbdLevel'],
  watched: ['Name', 'TestingStatus', 'IndicaPercentage', 'SativaPercentage'],
  toDomain: namedView,
} as const;

/** Strains in use. */
export const strains = recordFeed({ ...strainParts, id: 'strains', path: '/strains/v2/active' });
