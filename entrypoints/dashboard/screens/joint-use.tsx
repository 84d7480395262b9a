import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { FormEnd } from '@/components/form-end';
import { Notice } from '@/components/notice';
import { TextField } from '@/components/text-field';
import type { JointCount } from '@/lib/domain/handover/joint-count';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';

interface JointUseProps {
  joint: JointCount;
  person: string;
  /** Places counted twice of which nobody said yet which count holds. */
  open: number;
}

/** Makes readings of counts that were put together, once nothing is open between them. */
export function JointUse({ joint, person, open }: JointUseProps) {
  const [who, setWho] = useState(person);
  const { busy, failure, run } = useRequest();
  if (joint.used) {
    return (
      <Notice tone="good" role="status">
        <p>{t('joint_used_by', joint.used.who)}</p>
        <a href="#/differences">{t('count_reconcile')}</a>
      </Notice>
    );
  }
  return (
    <section class="panel stack-tight" aria-label={t('joint_use_title')}>
      <p role="status">
        {open === 0 ? t('joint_ready') : t(open === 1 ? 'joint_open_one' : 'joint_open_n', open.toLocaleString())}
      </p>
      <div class="field-grid">
        <TextField label={t('joint_who')} name="joint-user" value={who} maxLength={80} onText={setWho} />
      </div>
      <FormEnd failure={failure}>
        <Button
          kind="primary"
          busy={busy}
          disabled={open > 0 || !who.trim()}
          onPress={() => void run(() => send('joint.use', { id: joint.id, who }))}
        >
          {t('joint_use')}
        </Button>
      </FormEnd>
    </section>
  );
}
