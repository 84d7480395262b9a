import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { AmountForm, NearTags } from '@/components/count/amount-form';
import { EntryTable } from '@/components/count/entry-table';
import { FinishForm } from '@/components/count/finish-form';
import { ScanField } from '@/components/count/scan-field';
import { ScopeWords } from '@/components/count/session-table';
import { ZoneTable } from '@/components/count/zone-table';
import { Notice } from '@/components/notice';
import { readCounted, readCountPlan } from '@/lib/data/count-readers';
import type { CountSession } from '@/lib/domain/count/count-session';
import { totalsSentence } from '@/lib/domain/count/totals-sentence';
import { type CountPlan, zoneProgress } from '@/lib/domain/count/zone-progress';
import { send } from '@/lib/messaging/send';
import { t, tell } from '@/lib/platform/i18n';
import { isMuted, setMuted } from '../state/beep';
import { useCounting } from '../state/use-counting';
import { useSessionDeed } from '../state/use-session-deed';
import { useWatch } from '../state/use-watch';
import { ZoneLeft } from './zone-left';

const shownEntries = 30;

/** One open session: scan, say how much, see what is counted, hand it in. */
export function Counting({ session }: { session: CountSession }) {
  const [isEnding, setEnding] = useState(false);
  const counted = useWatch(session.id, () => readCounted(session.id, shownEntries));
  const plan = useWatch(`plan ${session.id}`, () => readCountPlan(session.id));
  const counting = useCounting(session);
  const { busy, failure, move } = useSessionDeed(session);
  const { asked, feedback } = counting;
  const progress = plan && counted ? zoneProgress(plan, counted.tags) : null;
  return (
    <>
      <Heading session={session} onPause={() => move('paused')} onFinish={() => setEnding(true)} />
      {!navigator.onLine && <Notice tone="warn">{t('count_offline')}</Notice>}
      {isEnding && counted && (
        <FinishForm
          kind={session.kind}
          scope={session.scope}
          packages={counted.tags.size}
          entries={counted.entries}
          missing={progress && progress.expected - progress.found}
          busy={busy}
          failure={failure}
          onHandIn={(isWhole) => move('handed-in', { isWhole })}
          onBack={() => setEnding(false)}
        />
      )}
      <div class="count-desk">
        <div class="stack">
          <section class="panel" aria-label={t('count_title')}>
            <ScanField
              places={placesOf(session, plan)}
              place={session.place}
              isAsking={asked !== null}
              onPlace={(place) => void send('count.place', { session: session.id, place })}
              onTyped={(text) => counting.scan(text, 'typed')}
            />
            {asked && (
              <AmountForm
                {...asked}
                onChange={counting.change}
                onEnter={counting.enter}
                onSkip={counting.skip}
                onTake={(tag) => counting.scan(tag, 'typed')}
              />
            )}
            {/* There from the start, so that what is said later is heard. */}
            <div role="status" class="count-feedback">
              {feedback && (
                <Notice tone={feedback.tone}>
                  <p>{feedback.text}</p>
                  <NearTags near={feedback.near} onTake={(tag) => counting.scan(tag, 'typed')} />
                </Notice>
              )}
            </div>
          </section>
          <div class="row row-between">
            <h2>{t('count_entries')}</h2>
            {counted && counted.entries > 0 && <Button onPress={() => counting.undo(null)}>{t('count_undo')}</Button>}
          </div>
          {counted && <EntryTable entries={counted.newest} onUndo={counting.undo} />}
        </div>
        <aside class="panel" aria-label={t('count_progress')}>
          <h2>{t('count_progress')}</h2>
          {counted && (
            <p class="count-total number">{tell(totalsSentence(counted.tags.size, counted.entries, session.kind))}</p>
          )}
          <ZoneTable
            kind={session.kind}
            progress={progress}
            leftOf={(zone) => <ZoneLeft facility={session.facility} zone={zone} />}
          />
        </aside>
      </div>
    </>
  );
}

/** Where whoever counts may stand: what comes in stands at the door. */
function placesOf({ kind, scope }: CountSession, plan: CountPlan | null): string[] {
  if (kind === 'manifest') return [];
  return scope.by === 'places' ? scope.names : (plan?.zones ?? []).flatMap(({ name }) => name || []);
}

interface HeadingProps {
  session: CountSession;
  onPause: () => void;
  onFinish: () => void;
}

function Heading({ session, onPause, onFinish }: HeadingProps) {
  const [isQuiet, setQuiet] = useState(isMuted());
  return (
    <div class="row row-between">
      <div>
        <h1>{session.name}</h1>
        <p class="muted">
          <ScopeWords session={session} /> · {session.who}
          {session.isBlind && ` · ${t('count_is_blind')}`}
        </p>
      </div>
      <div class="row">
        <a href="#/count/all">{t('count_all')}</a>
        <Button
          kind="quiet"
          onPress={() => {
            setMuted(!isQuiet);
            setQuiet(!isQuiet);
          }}
        >
          {t(isQuiet ? 'count_sound_on' : 'count_sound_off')}
        </Button>
        <Button icon="pause" onPress={onPause}>
          {t('count_pause')}
        </Button>
        <Button kind="primary" onPress={onFinish}>
          {t('count_finish')}
        </Button>
      </div>
    </div>
  );
}
