import type { VerdictCode } from '@/lib/domain/verdict';
import { VerdictMark, verdictMarks } from './verdict-mark';

/** The empty face of a badge: everything that all badges of one verdict have in common. */
export function BadgeFace({ code }: { code: VerdictCode }) {
  return (
    <button type="button" class={`badge tone-${verdictMarks[code].tone}`} aria-haspopup="dialog">
      <VerdictMark code={code} />
      <span class="text" />
    </button>
  );
}
