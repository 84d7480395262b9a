import type { BackupState } from '@/lib/domain/backup-due';
import { Age } from '../age';
import { Button } from '../button';
import { Notice } from '../notice';
import { FileDrop } from '../readings/file-drop';
import { useWords } from '../words';

/** What a {@link BackupPanel} needs. `said` is how the last press went. */
export interface BackupPanelProps {
  state: BackupState;
  busy: boolean;
  failure: string | null;
  said: string | null;
  onSave: () => void;
  onRestore: (file: File) => void;
}

/** Saves everything that cannot be read again from Metrc, and takes it back into an empty profile. */
export function BackupPanel({ state, busy, failure, said, onSave, onRestore }: BackupPanelProps) {
  const { t } = useWords();
  const { madeAt, unsent } = state;
  return (
    <section class="panel settings stack-tight" aria-labelledby="backup-title">
      <h2 id="backup-title">{t('backup_title')}</h2>
      <p class="muted">{t('backup_why')}</p>
      <p>{madeAt === null ? t('backup_never') : <LastBackup at={madeAt} />}</p>
      {unsent > 0 && <p>{t(unsent === 1 ? 'backup_unsent_one' : 'backup_unsent', unsent.toLocaleString())}</p>}
      <div class="row">
        <Button kind="primary" busy={busy} onPress={onSave}>
          {t('backup_save')}
        </Button>
      </div>
      <h3>{t('backup_restore')}</h3>
      <p class="muted">{t('backup_restore_why')}</p>
      <FileDrop
        accept=".json,application/json"
        label={t('backup_file')}
        hint={t('backup_file_hint')}
        onFile={onRestore}
      />
      {said && (
        <Notice tone="good" role="status">
          {said}
        </Notice>
      )}
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
    </section>
  );
}

function LastBackup({ at }: { at: number }) {
  const { t } = useWords();
  return (
    <>
      {t('backup_last')} <Age at={at} withTime />
    </>
  );
}
