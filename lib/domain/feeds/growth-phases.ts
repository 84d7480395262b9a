import { growers } from './capabilities';
import { nameList } from './name-list';

/** Growth phases of plants. */
export const growthPhases = nameList({
  id: 'growth-phases',
  path: '/plants/v2/growthphases',
  prefix: 'growth-phase',
  needs: growers,
});
