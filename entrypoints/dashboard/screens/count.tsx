import { SessionTable } from '@/components/count/session-table';
import { EmptyState } from '@/components/empty-state';
import { Loading } from '@/components/loading';
import { Notice } from '@/components/notice';
import { readCountSessions, readJoints } from '@/lib/data/count-readers';
import type { CountSession } from '@/lib/domain/count/count-session';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { t } from '@/lib/platform/i18n';
import { useWatch } from '../state/use-watch';
import { CountEnded } from './count-ended';
import { CountStart } from './count-start';
import { Counting } from './counting';
import { HandOverScreen } from './hand-over';
import { TogetherScreen } from './together';

interface CountScreenProps {
  facility: FacilityStatus | null;
  /** The session in the address; null for the one that is open, if any. */
  sessionId: string | null;
  /** Counts put together, in the address as well. */
  jointId: string | null;
  person: string;
}

/** Counts: the open one, or how to begin one; and those that were. */
export function CountScreen({ facility, sessionId, jointId, person }: CountScreenProps) {
  return (
    <div class="stack">
      {facility?.facility && sessionId === 'hand-over' ? (
        <HandOverScreen facility={facility.facility} license={facility.license} person={person} />
      ) : facility?.facility && sessionId === 'together' ? (
        <TogetherScreen facility={facility.facility} jointId={jointId} person={person} />
      ) : facility?.facility ? (
        <FacilityCounts
          key={facility.facility}
          facility={facility.facility}
          name={facility.name}
          comparedAt={facility.tally?.at ?? null}
          sessionId={sessionId}
          person={person}
        />
      ) : (
        <>
          <h1>{t('count_title')}</h1>
          <EmptyState title={t('overview_empty')}>
            <p>{t('count_no_facility')}</p>
            <a href="#/setup">{t('overview_empty_go')}</a>
          </EmptyState>
        </>
      )}
    </div>
  );
}

const most = 100;

interface FacilityCountsProps {
  facility: FacilityKey;
  name: string;
  comparedAt: number | null;
  sessionId: string | null;
  person: string;
}

function FacilityCounts({ facility, name, comparedAt, sessionId, person }: FacilityCountsProps) {
  const sessions = useWatch(facility, () => readCountSessions(facility, most));
  if (!sessions) return <Loading />;
  const shown = sessions.find(({ id, state }) => (sessionId ? id === sessionId : state === 'open'));
  if (shown?.state === 'open') return <Counting key={shown.id} session={shown} />;
  if (shown) return <CountEnded key={shown.id} session={shown} person={person} comparedAt={comparedAt} />;
  const open = sessions.find(({ state }) => state === 'open');
  return (
    <>
      <h1>{t('count_title')}</h1>
      <p class="muted">{t('count_what', name)}</p>
      <WaitingCounts facility={facility} sessions={sessions} />
      {open ? (
        <Notice>
          <a href={`#/count/${open.id}`}>{t('count_is_open', open.name)}</a>
        </Notice>
      ) : (
        <CountStart facility={facility} person={person} />
      )}
      <div class="row row-between">
        <h2>{t('count_sessions')}</h2>
        <div class="row">
          <a href="#/count/together">{t('joint_title')}</a>
          <a href="#/count/hand-over">{t('handover_title')}</a>
        </div>
      </div>
      {sessions.length > 0 ? (
        <SessionTable sessions={sessions} />
      ) : (
        <EmptyState title={t('count_sessions_empty')}>
          <p>{t('count_sessions_empty_why')}</p>
        </EmptyState>
      )}
    </>
  );
}

/** Counts of other computers that were taken over and are part of nothing yet: alone they are no readings. */
function WaitingCounts({ facility, sessions }: { facility: FacilityKey; sessions: readonly CountSession[] }) {
  const joints = useWatch(`joints ${facility}`, () => readJoints(facility, most));
  if (!joints) return null;
  const joined = new Set(joints.flatMap(({ sessionIds }) => sessionIds));
  const waiting = sessions.filter(({ id, from, kind }) => from && kind === 'quantity' && !joined.has(id)).length;
  if (!waiting) return null;
  return (
    <Notice tone="warn">
      <p>{t(waiting === 1 ? 'handover_waits_one' : 'handover_waits', waiting.toLocaleString())}</p>
      <a href="#/count/together">{t('joint_go')}</a>
    </Notice>
  );
}
