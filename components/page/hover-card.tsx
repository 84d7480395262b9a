import type { Verdict } from '@/lib/domain/verdict';
import { ageSentence } from '../age';
import { useWords } from '../words';
import { VerdictMark, verdictMarks } from './verdict-mark';

/** The whole verdict of one row in few lines. It cannot be pressed: the badge under it can, and pins the card. */
export function HoverCard({ verdict, now }: { verdict: Verdict; now: number }) {
  const { t, tell } = useWords();
  const { code, sentence, onHand } = verdict;
  return (
    <div class={`hover tone-${verdictMarks[code].tone}`} role="tooltip">
      <p class="verdict">
        <VerdictMark code={code} />
        <span>{tell(sentence)}</span>
      </p>
      {onHand && (
        <p>
          {t('hover_on_hand', onHand.text)} · {onHand.source}, {tell(ageSentence(onHand.at, now))}
        </p>
      )}
      {verdict.pageIsOlder && <p>{t('badge_page_is_older')}</p>}
      {verdict.suggestsSync && <p>{t('badge_suggests_sync')}</p>}
      <p class="hint">{t('hover_press')}</p>
    </div>
  );
}
