import { nameList } from './name-list';

/** Units of measure in use. */
export const units = nameList({
  id: 'units',
  path: '/unitsofmeasure/v2/active',
  prefix: 'unit',
  columns: ['Abbreviation', 'QuantityType'],
});
