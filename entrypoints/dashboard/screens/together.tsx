import { useRef } from 'preact/hooks';
import { EmptyState } from '@/components/empty-state';
import { JointForm } from '@/components/handover/joint-form';
import { JointTable } from '@/components/handover/joint-table';
import { Loading } from '@/components/loading';
import { readCountSessions, readJoints } from '@/lib/data/count-readers';
import type { FacilityKey } from '@/lib/domain/facility';
import { suggestTogether } from '@/lib/domain/handover/suggest-together';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';
import { useWatch } from '../state/use-watch';
import { JointScreen } from './joint';

interface TogetherProps {
  facility: FacilityKey;
  jointId: string | null;
  person: string;
}

const most = 100;

/** Counts that are put together: one of them, or which there are and how to begin one. */
export function TogetherScreen({ facility, jointId, person }: TogetherProps) {
  if (jointId) return <JointScreen key={jointId} id={jointId} person={person} />;
  return (
    <>
      <div class="row row-between">
        <h1>{t('joint_title')}</h1>
        <a href="#/count/all">{t('count_all')}</a>
      </div>
      <p class="muted">{t('joint_what')}</p>
      <StartTogether facility={facility} person={person} />
    </>
  );
}

function StartTogether({ facility, person }: Omit<TogetherProps, 'jointId'>) {
  const sessions = useWatch(`done ${facility}`, () => readCountSessions(facility, most));
  const joints = useWatch(`joints ${facility}`, () => readJoints(facility, most));
  const { busy, failure, run } = useRequest();
  const id = useRef(crypto.randomUUID());
  if (!sessions || !joints) return <Loading />;
  const done = sessions.filter(({ state, kind }) => state === 'done' && kind === 'quantity');

  async function start(said: { sessionIds: string[]; who: string }) {
    const answer = await run(() => send('joint.start', { id: id.current, facility, name: '', ...said }));
    if (answer) location.hash = `#/count/together/${id.current}`;
  }

  return (
    <>
      {done.length > 0 ? (
        <section class="panel" aria-label={t('joint_pick')}>
          <h2>{t('joint_pick')}</h2>
          <JointForm
            key={done.length}
            sessions={done}
            suggested={suggestTogether(done, joints)}
            person={person}
            busy={busy}
            failure={failure}
            onStart={start}
          />
        </section>
      ) : (
        <EmptyState title={t('joint_empty')}>
          <p>{t('joint_empty_why')}</p>
          <a href="#/count/hand-over">{t('handover_title')}</a>
        </EmptyState>
      )}
      {joints.length > 0 && (
        <>
          <h2>{t('joint_before')}</h2>
          <JointTable joints={joints} />
        </>
      )}
    </>
  );
}
