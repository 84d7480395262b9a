import Big from 'big.js';
import { say } from '../../sentence';
import { sidesOf } from './amounts';
import type { FindCauses } from './cause';

/** Two neighbouring digits stand the other way round: 96 for 69. */
export const digitsTransposed: FindCauses = (difference) => {
  const sides = sidesOf(difference);
  if (!sides || !areTransposed(sides.onHand, sides.metrc)) return [];
  const arithmetic = `${sides.metrc} ↔ ${sides.onHand}`;
  return [{ kind: 'digits', evidence: say('cause_digits', sides.onHand, sides.metrc), arithmetic }];
};

/** True when the two numbers, written with as many decimals, differ by one exchange of neighbouring digits. */
function areTransposed(a: string, b: string): boolean {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const [left, right] = [a, b].map((amount) => new Big(amount).toFixed(decimals).replace('.', ''));
  if (!left || !right || left === right || left.length !== right.length) return false;
  const apart = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]));
  const [first = 0, second = 0] = apart;
  return apart.length === 2 && second === first + 1 && left[first] === right[second] && left[second] === right[first];
}

function decimalsOf(amount: string): number {
  return new Big(amount).toFixed().split('.')[1]?.length ?? 0;
}
