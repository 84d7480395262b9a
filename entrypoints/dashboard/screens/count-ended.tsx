import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { CountDeeds } from '@/components/count/count-deeds';
import { ReviewForm } from '@/components/count/review-form';
import { countStateWords, ScopeWords } from '@/components/count/session-table';
import { FormEnd } from '@/components/form-end';
import { Notice } from '@/components/notice';
import type { CountSession } from '@/lib/domain/count/count-session';
import { reviewOf } from '@/lib/domain/count/move-session';
import { t } from '@/lib/platform/i18n';
import { useSessionDeed } from '../state/use-session-deed';
import { CheckResults } from './check-results';
import { CountDifferences } from './count-differences';
import { CountResults } from './count-results';

interface CountEndedProps {
  session: CountSession;
  person: string;
  /** When the facility was compared last; null: never. */
  comparedAt: number | null;
}

/** A session that takes no entries: paused, waiting for a second person, done, or given up. */
export function CountEnded({ session, person, comparedAt }: CountEndedProps) {
  const { state, kind } = session;
  const isOver = state === 'in-review' || state === 'done';
  return (
    <>
      <div class="row row-between">
        <div>
          <h1>{session.name}</h1>
          <p class="muted">
            {t(countStateWords[state])} · <ScopeWords session={session} /> · {session.who}
          </p>
        </div>
        <a href="#/count/all">{t('count_all')}</a>
      </div>
      {state === 'paused' && <Paused session={session} />}
      {session.from && (
        <Notice>
          <p>{t(kind === 'quantity' ? 'handover_taken_from' : 'check_taken_from', session.from.computer)}</p>
          {kind === 'quantity' && <a href="#/count/together">{t('joint_go')}</a>}
        </Notice>
      )}
      {state === 'done' && kind === 'quantity' && !session.from && (
        <CountDifferences session={session} person={person} comparedAt={comparedAt} />
      )}
      {state === 'in-review' && kind === 'quantity' && <Notice tone="warn">{t('count_review_waits')}</Notice>}
      {isOver && (kind === 'quantity' ? <CountResults session={session} /> : <CheckResults session={session} />)}
      {(state === 'in-review' || (state === 'done' && !session.from && !reviewOf(session))) && (
        <Review session={session} />
      )}
      <h2>{t('count_deeds')}</h2>
      <CountDeeds deeds={session.deeds} />
    </>
  );
}

function Paused({ session }: { session: CountSession }) {
  const { busy, failure, move } = useSessionDeed(session);
  const [isGivingUp, setGivingUp] = useState(false);
  const sentBack = reviewOf(session);
  return (
    <>
      {sentBack && (
        <Notice tone="warn">
          {t('count_was_sent_back', sentBack.who)} {sentBack.note && `“${sentBack.note}”`}
        </Notice>
      )}
      <Notice>{t(isGivingUp ? 'count_cancel_sure' : 'count_paused_why')}</Notice>
      <FormEnd failure={failure}>
        {!isGivingUp && (
          <Button kind="primary" busy={busy} onPress={() => move('resumed')}>
            {t('count_resume')}
          </Button>
        )}
        <Button kind="danger" busy={busy} onPress={() => (isGivingUp ? move('cancelled') : setGivingUp(true))}>
          {t('count_cancel')}
        </Button>
        {isGivingUp && <Button onPress={() => setGivingUp(false)}>{t('ui_cancel')}</Button>}
      </FormEnd>
    </>
  );
}

function Review({ session }: { session: CountSession }) {
  const { busy, failure, move } = useSessionDeed(session);
  return (
    <ReviewForm
      isAwaited={session.state === 'in-review'}
      isCheck={session.kind !== 'quantity'}
      busy={busy}
      failure={failure}
      onReview={(deed, said) => move(deed, said)}
    />
  );
}
