import type { DialogLine } from '@/lib/domain/dialog-facts';
import { Icon } from '../icon';
import { useWords } from '../words';
import { fromPerson } from './from-person';
import { VerdictMark, verdictMarks } from './verdict-mark';

/** What a {@link DialogLineFacts} needs. */
export interface DialogLineFactsProps {
  line: DialogLine;
  /** The reason chosen in this line asks for a note, and there is none. */
  lacksNote: boolean;
  /** Null where this dialog has no field for a quantity. */
  onUseCount: ((quantity: string) => void) | null;
}

/** What Tandem knows of the package in one line of Metrc's own dialog. It warns, and fills one field when told to. */
export function DialogLineFacts({ line, lacksNote, onUseCount }: DialogLineFactsProps) {
  const { t, tell } = useWords();
  const { verdict, waiting, count } = line;
  return (
    <div class="facts" role="note" aria-label={t('guard_label', line.tag)}>
      <p class={`fact tone-${verdictMarks[verdict.code].tone}`}>
        <VerdictMark code={verdict.code} />
        <span>{tell(verdict.sentence)}</span>
      </p>
      {waiting.map((what) => (
        <p key={tell(what)} class="fact tone-ask">
          <Icon name="alert" /> {t('guard_collides', tell(what))}
        </p>
      ))}
      <p role="status" class={lacksNote ? 'fact tone-wait' : undefined}>
        {lacksNote && (
          <>
            <Icon name="alert" /> {t('guard_note')}
          </>
        )}
      </p>
      {count && onUseCount && (
        <button type="button" class="use" onClick={fromPerson(() => onUseCount(count.quantity))}>
          {t('guard_use_count', `${count.quantity} ${count.unit}`, count.source)}
        </button>
      )}
    </div>
  );
}
