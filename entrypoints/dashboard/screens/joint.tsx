import { AddedTable } from '@/components/handover/added-table';
import { Loading } from '@/components/loading';
import { type JointView, readJoint } from '@/lib/data/count-readers';
import { countedTwice } from '@/lib/domain/handover/add-up';
import { t } from '@/lib/platform/i18n';
import { useSteps } from '../state/use-steps';
import { useWatch } from '../state/use-watch';
import { JointChoices } from './joint-choices';
import { JointUse } from './joint-use';

/** Counts put together: what they come to, what has to be chosen, and their use as readings. */
export function JointScreen({ id, person }: { id: string; person: string }) {
  const view = useWatch(`joint ${id}`, () => readJoint(id));
  if (!view) return <Loading />;
  const { joint, sessions, added } = view;
  const names = new Map(sessions.map((session) => [session.id, sessionWords(session)]));
  const twice = countedTwice(added);
  return (
    <>
      <div class="row row-between">
        <div>
          <h1>{joint.name}</h1>
          <p class="muted">{[...names.values()].join(', ')}</p>
        </div>
        <a href="#/count/together">{t('joint_all')}</a>
      </div>
      <JointUse joint={joint} person={person} open={twice.filter(({ choice }) => !choice).length} />
      {twice.length > 0 && <JointChoices joint={joint} person={person} twice={twice} names={names} />}
      <h2>
        {t('joint_together')} <span class="muted number">{added.length.toLocaleString()}</span>
      </h2>
      <Added added={added} />
    </>
  );
}

function Added({ added }: Pick<JointView, 'added'>) {
  const { shown, more } = useSteps(added);
  return (
    <>
      <AddedTable rows={shown} />
      {more}
    </>
  );
}

function sessionWords({ name, who, from }: JointView['sessions'][number]): string {
  return [who, from?.computer ?? t('handover_this_computer'), name].join(' · ');
}
