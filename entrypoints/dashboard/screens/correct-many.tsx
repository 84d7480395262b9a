import { useEffect } from 'preact/hooks';
import { GroupReview } from '@/components/actions/group-review';
import { FormFields } from '@/components/form-fields';
import { Notice } from '@/components/notice';
import type { FacilityKey } from '@/lib/domain/facility';
import type { Difference } from '@/lib/domain/reconcile/difference';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useGroup } from '../state/use-group';
import { GroupQueued } from './group-queued';
import { LookThrough } from './look-through';

/** The field of the form that begins with words of ours. */
const noteField = 'note';

interface CorrectManyProps {
  facility: FacilityKey;
  /** Confirmed by a count, each with a variance. */
  differences: readonly Difference[];
  onClose: () => void;
}

/** Corrects many confirmed differences in Metrc, each by its own variance, after a look at every line. */
export function CorrectMany({ facility, differences, onClose }: CorrectManyProps) {
  const group = useGroup({
    facility,
    action: 'package.change-by',
    lines: differences.map(({ record, variance }) => ({ target: record, own: { changeBy: variance?.amount ?? '' } })),
    queueBy({ id, shared, targets }) {
      const ids = differences.filter(({ record }) => targets.includes(record)).map((difference) => difference.id);
      const { changeBy, ...said } = shared;
      return send('differences.correct', { ids, shared: said, group: id });
    },
  });
  const { form } = group;
  const title = t('differences_correct_title');
  const who = [...new Set(differences.flatMap(({ confirmed }) => confirmed?.who ?? []))].join(', ');
  useEffect(() => {
    if (form) group.say(noteField, t('differences_correct_note', who));
  }, [form]);
  if (group.queued !== null) {
    return <GroupQueued facility={facility} id={group.id} count={group.queued} title={title} onClose={onClose} />;
  }
  return (
    <section class="panel" aria-label={title}>
      <h2>{title}</h2>
      {group.failure && !group.isLookedThrough && (
        <Notice tone="bad" role="alert">
          {group.failure}
        </Notice>
      )}
      {form && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void group.look();
          }}
        >
          <FormFields
            form={{ ...form, fields: form.fields.filter(({ name }) => name !== 'changeBy') }}
            values={group.shared}
            problems={[]}
            onChange={group.say}
          />
          {!group.isLookedThrough && (
            <LookThrough busy={group.busy} disabled={!differences.length} onCancel={onClose} />
          )}
        </form>
      )}
      {form && group.isLookedThrough && (
        <GroupReview
          form={form}
          lines={group.lines}
          again={group.again}
          busy={group.busy}
          failure={group.failure}
          onAgain={group.setAgain}
          onQueue={group.queue}
          onCancel={onClose}
        />
      )}
    </section>
  );
}
