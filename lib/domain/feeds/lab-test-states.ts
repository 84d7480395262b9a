import { nameList } from './name-list';

/** States of lab testing. */
export const labTestStates = nameList({
  id: 'lab-test-states',
  path: '/labtests/v2/states',
  prefix: 'lab-test-state',
});
