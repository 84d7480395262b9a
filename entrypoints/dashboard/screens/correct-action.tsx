import { oppositeOf } from '@/lib/domain/opposite-action';
import type { ActionRecord } from '@/lib/domain/records';
import { targetOfInput } from '@/lib/domain/subject';
import { t, tell } from '@/lib/platform/i18n';
import { ActionForm } from './action-form';

/** Takes a confirmed action back with a new, opposite entry, where Metrc has one. A person looks it over and sends it. */
export function CorrectAction({ action }: { action: ActionRecord }) {
  const opposite = oppositeOf(action);
  if (!opposite) return null;
  const note = t('correct_note', action.day, tell(action.what));
  return (
    <ActionForm
      label={t('correct')}
      notice={t('correct_why')}
      target={{ facility: action.facility, tag: targetOfInput(action.input), action: opposite.type }}
      values={{ note, ...opposite.fields }}
    />
  );
}
