import type { Sentence } from './sentence';

/** Rows that a person selected in one of Metrc's grids, as records that can be acted on. */
export interface SelectedRecords {
  /** Kind of record, as actions name it. */
  entity: string;
  /** What its list is called. */
  list: Sentence;
  chosen: { key: string; name: string }[];
  /** Names of rows of which the mirror has no record: nothing can be done with these before a pull. */
  unknown: string[];
}
