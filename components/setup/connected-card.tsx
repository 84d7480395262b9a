import { useState } from 'preact/hooks';
import type { Keeping } from '@/lib/domain/keeping';
import type { MessageKey } from '@/lib/domain/sentence';
import { Button } from '../button';
import { Notice } from '../notice';
import { useWords } from '../words';

const whereKeys: Record<Keeping, MessageKey> = {
  passphrase: 'setup_where_passphrase',
  session: 'setup_where_session',
  stay: 'setup_where_stay',
};

/** What a {@link ConnectedCard} needs. */
export interface ConnectedCardProps {
  person: string;
  keeping: Keeping;
  locked: boolean;
  onLock: () => void;
  onForget: () => void;
  onChange: () => void;
}

/** Whose keys are here, where they lie, and the ways to be rid of them. */
export function ConnectedCard({ person, keeping, locked, onLock, onForget, onChange }: ConnectedCardProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <section class="panel" aria-label={t('setup_keys')}>
      <h2>{t('setup_keys')}</h2>
      <dl class="facts">
        <dt>{t('setup_whose')}</dt>
        <dd>{person}</dd>
        <dt>{t('setup_where')}</dt>
        <dd>{t(whereKeys[keeping])}</dd>
        <dt>{t('setup_now')}</dt>
        <dd>{t(locked ? 'setup_now_locked' : 'setup_now_open')}</dd>
      </dl>
      <div class="row">
        {!locked && keeping === 'passphrase' && (
          <Button icon="lock" onPress={onLock}>
            {t('setup_lock_now')}
          </Button>
        )}
        <Button icon="key" onPress={onChange}>
          {t('setup_change_keys')}
        </Button>
        <Button kind="danger" expanded={asking} onPress={() => setAsking(!asking)}>
          {t('setup_forget')}
        </Button>
      </div>
      {asking && (
        <Notice tone="warn" role="alert">
          <p>{t('setup_forget_ask')}</p>
          <div class="row">
            <Button kind="danger" onPress={onForget}>
              {t('setup_forget_yes')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('setup_forget_no')}</Button>
          </div>
        </Notice>
      )}
    </section>
  );
}
