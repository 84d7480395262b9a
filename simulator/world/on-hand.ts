import Big from 'big.js';
import type { Random } from '../random.ts';
import { units } from './catalogue.ts';
import { packagesIn } from './package-lists.ts';
import { tagOf } from './packages.ts';
import type { Facility, Package } from './types.ts';

/** One line of a shop's own count. */
interface OnHandLine {
  label: string;
  /** Decimal text. */
  quantity: string;
  unit: string;
  location: string;
}

/** How a planted line differs from Metrc. */
export type Difference =
  | 'quantity-over'
  | 'quantity-under'
  | 'decimal-slip'
  | 'transposed-digits'
  | 'unit-mismatch'
  | 'wrong-place'
  | 'missing-tag'
  | 'extra-tag'
  | 'finished-counted'
  | 'in-transit-counted'
  | 'unreported-sale';

/** What is true of a tag that differs: the line Metrc would give, and the shop's, null where there is none. */
interface Truth {
  kind: Difference;
  metrc: OnHandLine | null;
  local: OnHandLine | null;
}

export interface OnHand {
  lines: OnHandLine[];
  /** Tags that differ; all others agree. */
  truth: Record<string, Truth>;
}

/** The kinds that can be planted, in the order they take turns. */
export const differences = [
  'quantity-over',
  'quantity-under',
  'decimal-slip',
  'transposed-digits',
  'unit-mismatch',
  'wrong-place',
  'missing-tag',
  'extra-tag',
  'finished-counted',
  'in-transit-counted',
] as const satisfies readonly Difference[];

/**
 * A shop's own count of every package on its premises, held ones too, with so many differences planted, the kinds taking turns. What the shop
 * sold and did not report is already off its count.
 */
export function countOnHand(
  facility: Facility,
  options: { differences: number; random: Random; unreported: ReadonlyMap<string, string> },
): OnHand {
  const { random, unreported } = options;
  const truth: Record<string, Truth> = {};
  const lines = new Map<string, OnHandLine>();
  for (const pkg of [...packagesIn(facility, 'active'), ...packagesIn(facility, 'onhold')]) {
    const metrc = lineOf(facility, pkg);
    const sold = unreported.get(pkg.label);
    const local = sold ? { ...metrc, quantity: new Big(metrc.quantity).minus(sold).toFixed() } : metrc;
    if (sold) truth[pkg.label] = { kind: 'unreported-sale', metrc, local };
    lines.set(pkg.label, local);
  }
  const subjects = shuffled(
    packagesIn(facility, 'active')
      .map((pkg) => pkg.label)
      .filter((label) => !truth[label]),
    random,
  );
  const finished = shuffled(
    packagesIn(facility, 'inactive').filter((pkg) => pkg.finishedDate !== null),
    random,
  );
  const travelling = shuffled(packagesIn(facility, 'intransit'), random);
  for (let n = 0; n < options.differences; n++) {
    const kind = differences[n % differences.length] as (typeof differences)[number];
    const planted = plant(kind, { facility, lines, subjects, finished, travelling, random });
    if (!planted) continue;
    const label = planted.metrc?.label ?? planted.local?.label ?? '';
    truth[label] = planted;
    if (planted.local) lines.set(label, planted.local);
    else lines.delete(label);
  }
  return { lines: [...lines.values()], truth };
}

/** The count as a CSV with the columns Tag, On hand, Unit and Location. */
export function onHandCsv({ lines }: OnHand): string {
  const rows = lines.map(({ label, quantity, unit, location }) => [label, quantity, unit, location].join(','));
  return `${['Tag,On hand,Unit,Location', ...rows].join('\r\n')}\r\n`;
}

interface Material {
  facility: Facility;
  lines: Map<string, OnHandLine>;
  /** Labels that still agree; planting takes from the end. */
  subjects: string[];
  finished: Package[];
  travelling: Package[];
  random: Random;
}

function plant(kind: (typeof differences)[number], material: Material): Truth | null {
  const { facility, finished, travelling, random } = material;
  if (kind === 'extra-tag') {
    const label = tagOf(facility.id + 9, random.int(1, 99_999));
    const local = {
      label,
      quantity: String(random.int(1, 20)),
      unit: 'Each',
      location: facility.locations[0]?.name ?? '',
    };
    return { kind, metrc: null, local };
  }
  if (kind === 'finished-counted' || kind === 'in-transit-counted') {
    const pkg = (kind === 'finished-counted' ? finished : travelling).pop();
    if (!pkg) return null;
    const metrc = lineOf(facility, pkg);
    const counted = kind === 'finished-counted' ? String(random.int(1, 9)) : metrc.quantity;
    return { kind, metrc, local: { ...metrc, quantity: counted } };
  }
  const metrc = takeSubject(kind, material);
  if (!metrc) return null;
  return { kind, metrc, local: kind === 'missing-tag' ? null : misread(kind, metrc, facility, random) };
}

/** A line on which the difference shows: digits that can be transposed, a quantity that can slip. */
function takeSubject(kind: Difference, { subjects, lines }: Material): OnHandLine | null {
  for (let i = subjects.length - 1; i >= 0; i--) {
    const line = lines.get(subjects[i] as string) as OnHandLine;
    const suits =
      kind === 'transposed-digits'
        ? transposed(line.quantity) !== null
        : kind === 'unit-mismatch'
          ? line.unit !== 'Each'
          : new Big(line.quantity).gt(2);
    if (!suits) continue;
    subjects.splice(i, 1);
    return line;
  }
  return null;
}

function misread(kind: Difference, line: OnHandLine, facility: Facility, random: Random): OnHandLine {
  const quantity = new Big(line.quantity);
  const step = line.unit === 'Each' ? new Big(random.int(1, 2)) : new Big(random.int(50, 190)).div(100);
  switch (kind) {
    case 'quantity-over':
      return { ...line, quantity: quantity.plus(step).toFixed() };
    case 'quantity-under':
      return { ...line, quantity: quantity.minus(step).toFixed() };
    case 'decimal-slip':
      return { ...line, quantity: quantity.times(10).toFixed() };
    case 'transposed-digits':
      return { ...line, quantity: transposed(line.quantity) ?? line.quantity };
    case 'unit-mismatch': {
      const type = units.find((unit) => unit.name === line.unit)?.quantityType;
      const others = units.filter((unit) => unit.quantityType === type && unit.name !== line.unit);
      return { ...line, unit: random.pick(others).name };
    }
    default: {
      const others = facility.locations.filter((location) => location.name !== line.location);
      return { ...line, location: others.length > 0 ? random.pick(others).name : line.location };
    }
  }
}

/** The first two neighbouring digits that differ, exchanged, none of them a leading zero; null if there are none. */
function transposed(quantity: string): string | null {
  const match = /^(\d*?)([1-9])(?!\2)([1-9])(.*)$/.exec(quantity);
  return match ? `${match[1]}${match[3]}${match[2]}${match[4]}` : null;
}

function lineOf(facility: Facility, pkg: Package): OnHandLine {
  const location = facility.locations.find(({ id }) => id === pkg.locationId)?.name ?? '';
  return { label: pkg.label, quantity: pkg.quantity, unit: pkg.unit, location };
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
