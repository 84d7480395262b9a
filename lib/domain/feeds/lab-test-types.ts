import { weeklyMs } from './cadence';
import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** What laboratories test for: over 10,000 rows in some states, and they hardly change. */
export const labTestTypes = recordFeed({
  id: 'lab-test-types',
  entity: 'name',
  path: '/labtests/v2/types',
  windowed: false,
  cadenceMs: weeklyMs,
  row: NamedRow,
  columns: ['RequiresTestResult', 'InformationalOnly', 'AlwaysPasses'],
  toDomain: (row) => ({ ...namedView(row), key: `lab-test-type|${row.Id}` }),
});
