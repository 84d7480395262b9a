import { nameList } from './name-list';

/** Ways of wasting plants and destroying products; may be empty. */
export const wasteMethods = nameList({
  id: 'waste-methods',
  path: '/wastemethods/v2',
  prefix: 'waste-method',
  columns: ['ForPlants', 'ForProductDestruction'],
});
