import { sameAmount, showVariance } from '../../quantity';
import { say } from '../../sentence';
import type { Difference } from '../difference';
import { isSameChange, opposite } from './amounts';
import type { Cause, FindCauses } from './cause';

/** Another package with the opposite: of the same item by as much the other way, or its tag misread by one character. */
export const oppositeSibling: FindCauses = (difference, { others }) => {
  const siblings = others.filter(({ record, standing }) => record !== difference.record && standing === 'open');
  return [
    ...siblings.flatMap((other) => swapped(difference, other)),
    ...siblings.flatMap((other) => misread(difference, other)),
  ];
};

function swapped(difference: Difference, other: Difference): Cause[] {
  const { variance, metrc, tolerance } = difference;
  if (!variance || !other.variance || !metrc || metrc.item !== other.metrc?.item) return [];
  if (difference.class !== 'variance' || other.class !== 'variance') return [];
  const measure = { unit: variance.unit, tolerance: tolerance ?? '0' };
  if (!isSameChange(other.variance, opposite(variance.amount), measure)) return [];
  const [mine, theirs] = [variance, other.variance].map(({ amount, unit }) => showVariance(amount, unit));
  return [
    { kind: 'sibling', evidence: say('cause_sibling', other.record, metrc.item), arithmetic: `${mine} ${theirs} = 0` },
  ];
}

/** What only the reading has and what only Metrc has are one package when tag and quantity nearly say so. */
function misread(difference: Difference, other: Difference): Cause[] {
  const isPair =
    (difference.class === 'only-local' && other.class === 'only-in-metrc') ||
    (difference.class === 'only-in-metrc' && other.class === 'only-local');
  if (!isPair || !isOneSlipApart(difference.record, other.record)) return [];
  const counted = difference.onHand ?? other.onHand;
  const held = difference.metrc ?? other.metrc;
  if (!counted || !held || counted.unit !== held.unit || !sameAmount(counted.quantity, held.quantity)) return [];
  return [
    {
      kind: 'sibling',
      evidence: say('cause_misread', other.record),
      arithmetic: `${difference.record} ↔ ${other.record}`,
    },
  ];
}

/** True when two tags of one length differ in one character, or in the order of two neighbours. */
function isOneSlipApart(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const apart = [...a].flatMap((character, at) => (character === b[at] ? [] : [at]));
  const [first = 0, second = 0] = apart;
  if (apart.length === 1) return true;
  return apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
