import { type BackupState, isBackupDue } from '@/lib/domain/backup-due';
import { Notice } from './notice';
import { useWords } from './words';

/** Once a week: what would be lost with this computer. Nothing while a backup is fresh. */
export function BackupReminder({ state, now }: { state: BackupState; now: number }) {
  const { t } = useWords();
  const { madeAt, unsent } = state;
  if (!isBackupDue(state, now)) return null;
  return (
    <Notice tone="warn" role="status">
      <p>
        {t(madeAt === null ? 'backup_remind_never' : 'backup_remind')}{' '}
        {unsent > 0 && `${t(unsent === 1 ? 'backup_unsent_one' : 'backup_unsent', unsent.toLocaleString())} `}
        <a href="#/settings">{t('backup_remind_go')}</a>
      </p>
    </Notice>
  );
}
