import { expect, it } from 'vitest';
import { isBackupDue } from './backup-due';

const day = 86_400_000;

it('is due a week after the last one, or after the first thing that happened', () => {
  expect(isBackupDue({ madeAt: null, since: null, unsent: 0 }, 99 * day)).toBe(false);
  expect(isBackupDue({ madeAt: null, since: day, unsent: 0 }, 8 * day - 1)).toBe(false);
  expect(isBackupDue({ madeAt: null, since: day, unsent: 0 }, 8 * day)).toBe(true);
  expect(isBackupDue({ madeAt: 5 * day, since: day, unsent: 3 }, 11 * day)).toBe(false);
  expect(isBackupDue({ madeAt: 5 * day, since: day, unsent: 3 }, 12 * day)).toBe(true);
});
