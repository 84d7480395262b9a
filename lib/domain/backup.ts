import type { ChainHead } from './activity-chain';
import { canonicalText } from './canonical-text';
import type { CountEntry } from './count/count-entry';
import type { CountSession } from './count/count-session';
import type { CountPlan } from './count/zone-progress';
import type { ExternalChange } from './external-change';
import type { JointCount } from './handover/joint-count';
import type { Difference } from './reconcile/difference';
import type {
  ActionRecord,
  ActivityRecord,
  FacilityRecord,
  OutageRecord,
  ReadingBlock,
  ReadingRecord,
  SourceRecord,
} from './records';
import { sha256Of } from './sha256';

/** Says what a file is, before anything else in it is believed. */
export const backupFormat = 'tandem-backup';
/** Version of the file's form. Another one is refused. */
export const backupVersion = 1;

/** Everything that cannot be read again from Metrc. Keys are kept elsewhere, and are not among it. */
export interface BackupTables {
  facilities: FacilityRecord[];
  actions: ActionRecord[];
  /** In the order in which they were written. */
  activity: ActivityRecord[];
  changes: ExternalChange[];
  sources: SourceRecord[];
  readings: ReadingRecord[];
  settings: { key: string; value: unknown }[];
  outages: OutageRecord[];
  /** Absent in backups older than these tables. */
  differences?: Difference[];
  readingBlocks?: ReadingBlock[];
  countSessions?: CountSession[];
  countEntries?: CountEntry[];
  countPlans?: CountPlan[];
  countJoints?: JointCount[];
}

/** A backup as its file holds it, as JSON. */
export interface Backup {
  format: typeof backupFormat;
  version: number;
  /** Version of the extension that wrote it. */
  app: string;
  madeAt: number;
  /** The computer on which it was made, as activity names it. */
  computer: string;
  /** The end of each facility's chain of activity. */
  heads: Record<string, ChainHead>;
  /** Actions that were not over: they exist in no other place. */
  unfinished: number;
  tables: BackupTables;
  /** SHA-256 of everything else: shows a file that was damaged or changed. */
  seal: string;
}

/** The backup with its seal. */
export function sealed(backup: Omit<Backup, 'seal'>): Backup {
  return { ...backup, seal: sealOf(backup) };
}

/** The seal that a backup should carry. */
export function sealOf(backup: Omit<Backup, 'seal'> | Backup): string {
  return sha256Of(canonicalText({ ...backup, seal: undefined }));
}
