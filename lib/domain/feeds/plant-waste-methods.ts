import { growers } from './capabilities';
import { nameList } from './name-list';

/** Ways in which plants are wasted. */
export const plantWasteMethods = nameList({
  id: 'plant-waste-methods',
  path: '/plants/v2/waste/methods/all',
  prefix: 'plant-waste-method',
  columns: ['ForPlants', 'ForProductDestruction'],
  needs: growers,
});
