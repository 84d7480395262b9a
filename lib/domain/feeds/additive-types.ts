import { growers } from './capabilities';
import { nameList } from './name-list';

/** Types of additives. */
export const additiveTypes = nameList({
  id: 'additive-types',
  path: '/plants/v2/additives/types',
  prefix: 'additive-type',
  needs: growers,
});
