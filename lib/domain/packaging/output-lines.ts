import type { Problem } from '../form';
import { compareAmounts, decimalText } from '../quantity';
import { say } from '../sentence';
import type { Output, Source } from './balance';

/** What packages are made for. A production batch goes by a number of its own. */
export type PackagingKind = 'repack' | 'batch' | 'sample';

/** The lines of a group that makes these packages: each begins with its first ingredient. */
export function outputLines(
  sources: readonly Source[],
  outputs: readonly Output[],
): { target: string; own: Record<string, string> }[] {
  return outputs.map((output) => {
    const used = sources.filter(({ tag }) => isTaken(output.taken[tag]));
    const [first, ...more] = used.length ? used : sources;
    const { newTag, item, quantity, unit, batch } = output;
    return {
      target: first?.tag ?? '',
      own: {
        used: output.taken[first?.tag ?? ''] ?? '',
        more: more
          .filter(({ tag }) => isTaken(output.taken[tag]))
          .map(({ tag }) => `${tag} ${output.taken[tag]}`)
          .join('\n'),
        quantity,
        unit,
        newTag,
        item,
        productionBatch: batch,
      },
    };
  });
}

/** What the kind asks for besides: a production batch has its number. By output. */
export function kindProblems(outputs: readonly Output[], kind: PackagingKind): Problem[][] {
  return outputs.map(({ batch }) =>
    kind === 'batch' && !batch.trim() ? [{ field: 'productionBatch', sentence: say('problem_needs_batch') }] : [],
  );
}

/** Nothing, and what is no number, is left to be refused where it stands. */
function isTaken(text: string | undefined): boolean {
  const amount = decimalText(text ?? '');
  return Boolean(text?.trim()) && (amount === null || compareAmounts(amount, '0') !== 0);
}
