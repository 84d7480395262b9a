import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { SideBySide } from '@/components/handover/side-by-side';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import type { CountedTwice } from '@/lib/domain/handover/add-up';
import type { JointCount } from '@/lib/domain/handover/joint-count';
import type { RequestInput } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';
import { useSteps } from '../state/use-steps';

interface JointChoicesProps {
  joint: JointCount;
  person: string;
  twice: readonly CountedTwice[];
  /** What each session is called. */
  names: ReadonlyMap<string, string>;
}

/** Places that were counted more than once: a person says which count holds, one by one or for all at once. */
export function JointChoices({ joint, person, twice, names }: JointChoicesProps) {
  const [who, setWho] = useState(person);
  const { failure, run } = useRequest();
  const { shown, more } = useSteps(twice);
  const open = twice.filter(({ choice }) => !choice);

  function choose(rows: readonly CountedTwice[], take: string) {
    const picks = rows.map(({ tag, zone }) => ({ tag, zone, take }));
    // Tags of ours: whatever is no tag is refused where it is parsed.
    void run(() => send('joint.choose', { id: joint.id, who, picks } as RequestInput<'joint.choose'>));
  }

  function openOf(session: string): CountedTwice[] {
    return open.filter(({ counts }) => counts.some(({ sessionId }) => sessionId === session));
  }

  return (
    <>
      <h2>{t('joint_twice')}</h2>
      <p class="muted">{t('joint_twice_what')}</p>
      {!joint.used && (
        <div class="row row-end">
          <TextField label={t('joint_chooser')} name="joint-chooser" value={who} maxLength={80} onText={setWho} />
          {open.length > 1 &&
            [...names].map(([id, name]) => (
              <Button key={id} onPress={() => choose(openOf(id), id)}>
                {t('joint_take_all', name)}
              </Button>
            ))}
        </div>
      )}
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
      <SideBySide
        rows={shown}
        nameOf={(id) => names.get(id) ?? '–'}
        onChoose={joint.used ? undefined : (row, take) => choose([{ ...row }], take)}
      />
      {more}
    </>
  );
}
