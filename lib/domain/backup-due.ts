import { dayMs } from './walk';

/** What a backup would save, and when the last one did. Instants are epoch ms. */
export interface BackupState {
  /** Null before the first backup. */
  madeAt: number | null;
  /** The first line of activity; null where nothing has happened yet. */
  since: number | null;
  /** Actions that were accepted and have not been sent: they exist only here. */
  unsent: number;
}

const weekMs = 7 * dayMs;

/** True a week after the last backup, or after the first thing that one would save. */
export function isBackupDue({ madeAt, since }: BackupState, now: number): boolean {
  const from = madeAt ?? since;
  return from !== null && now - from >= weekMs;
}
