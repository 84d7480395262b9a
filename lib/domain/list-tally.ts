import type { FacilityStatus } from './facility-status';
import type { VerdictCode } from './verdict';

/** What the bar above a grid says of the whole list, beyond the rows on screen. */
export interface ListTally {
  /** With the last whole compare, or why there is none. */
  status: FacilityStatus;
  /** Kinds of records of which several can be changed at once; none without API keys. */
  actsOn: readonly string[];
  /** How many packages came to each verdict at the last whole compare; empty where there was none. */
  counts: Partial<Record<VerdictCode, number>>;
  /**
   * Tags that stand in no row of Metrc. `counted` without API keys: everything that was counted or imported, of which
   * the page knows which rows it shows. Not more than a page can use; `count` is all of them.
   */
  local: { kind: 'only-local' | 'counted'; tags: string[]; count: number };
}
