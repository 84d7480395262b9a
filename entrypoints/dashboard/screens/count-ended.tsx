import { Button } from '@/components/button';
import { EntryTable } from '@/components/count/entry-table';
import { countStateWords, ScopeWords } from '@/components/count/session-table';
import { FormEnd } from '@/components/form-end';
import { Notice } from '@/components/notice';
import { readCounted } from '@/lib/data/count-readers';
import type { CountSession } from '@/lib/domain/count/count-session';
import { t } from '@/lib/platform/i18n';
import { useSessionDeed } from '../state/use-session-deed';
import { useWatch } from '../state/use-watch';

const shownEntries = 200;

/** A session that takes no entries: paused, waiting for a second person, done, or given up. */
export function CountEnded({ session }: { session: CountSession; person: string }) {
  const counted = useWatch(session.id, () => readCounted(session.id, shownEntries));
  const { busy, failure, move } = useSessionDeed(session);
  return (
    <>
      <div>
        <h1>{session.name}</h1>
        <p class="muted">
          {t(countStateWords[session.state])} · <ScopeWords session={session} /> · {session.who}
        </p>
      </div>
      {session.state === 'paused' && (
        <>
          <Notice>{t('count_paused_why')}</Notice>
          <FormEnd failure={failure}>
            <Button kind="primary" busy={busy} onPress={() => move('resumed')}>
              {t('count_resume')}
            </Button>
            <Button kind="danger" busy={busy} onPress={() => confirm(t('count_cancel_sure')) && move('cancelled')}>
              {t('count_cancel')}
            </Button>
          </FormEnd>
        </>
      )}
      {counted && (
        <p class="number">{t('count_totals', counted.tags.size.toLocaleString(), counted.entries.toLocaleString())}</p>
      )}
      {counted && <EntryTable entries={counted.newest} />}
    </>
  );
}
