import { showQuantity, showVariance, size } from '../../quantity';
import { type MessageKey, say } from '../../sentence';
import { isSameChange, opposite, type Sides, sidesOf } from './amounts';
import type { Cause, FindCauses, LineKind, QuantityLine } from './cause';

const dayMs = 86_400_000;
/** Where the two were never seen to agree, lines older than this explain nothing by size alone. */
const lookBackMs = 14 * dayMs;
/** Lines dated around the last agreement may belong on either side of it. */
const slackMs = 3_600_000;

/**
 * A receipt, waste, adjustment or transfer line of the same size. Metrc has it and the reading has not: the variance is
 * its opposite. The point of sale has it and Metrc has not: the variance is the line itself.
 */
export const sameSizeLine: FindCauses = (difference, { lines }) => {
  const sides = sidesOf(difference);
  const asOf = difference.onHand?.asOf;
  if (!sides || asOf === undefined) return [];
  const since = (difference.agreedUntil ?? asOf - lookBackMs) - slackMs;
  const near = lines.filter(({ notBefore, notAfter }) => notAfter >= since && notBefore <= asOf + slackMs);
  return near.flatMap((line): Cause[] => {
    const wanted = line.knownTo === 'metrc' ? opposite(sides.variance) : sides.variance;
    if (!isSameChange(line.change, wanted, sides)) return [];
    return [{ kind: 'line', evidence: evidenceOf(line), arithmetic: sumOf(line, sides) }];
  });
};

const words: Record<LineKind, MessageKey> = {
  receipt: 'cause_line_receipt',
  waste: 'cause_line_waste',
  adjustment: 'cause_line_adjustment',
  transfer: 'cause_line_transfer',
};

function evidenceOf({ kind, name, change, knownTo }: QuantityLine) {
  const amount = showQuantity(size(change.amount), change.unit);
  return say(words[kind], name, amount, say(knownTo === 'metrc' ? 'cause_line_in_metrc' : 'cause_line_in_source'));
}

function sumOf(line: QuantityLine, { metrc, onHand, unit, variance }: Sides): string {
  const sum = `${showQuantity(metrc, unit)} ${showVariance(variance, unit)} = ${showQuantity(onHand, unit)}`;
  return `${sum}; ${line.name}: ${showVariance(line.change.amount, line.change.unit)}`;
}
