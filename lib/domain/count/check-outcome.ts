import { compareAmounts, inUnit, type Quantity } from '../quantity';
import type { CountLine } from './count-entry';
import type { CountSession } from './count-session';

/** What a presence count or the check of a manifest may find of a tag, what asks for a look first. */
export const checkOutcomes = [
  'missing',
  'other-room',
  'unexpected',
  'not-arrived',
  'short',
  'over',
  'unknown',
  'present',
  'ticked',
] as const;
/** One of {@link checkOutcomes}. */
export type CheckOutcome = (typeof checkOutcomes)[number];

/** What was found of one tag, kept as it was when the count was handed in. */
export interface CheckResult {
  tag: string;
  outcome: CheckOutcome;
  /** Metrc's Id of the plant; empty for what Metrc does not have here. */
  key: string;
  /** Strain of a plant, item of a package; empty where it is not known. */
  name: string;
  /** Where it was found; null where it was not, or nobody said. */
  place: string | null;
  /** Where Metrc has it. */
  metrcPlace: string | null;
  /** What the manifest says; null for plants and for what stands on none. */
  expected: Quantity | null;
  counted: Quantity | null;
}

/** A plant as the mirror has it. */
export interface KnownPlant {
  tag: string;
  key: string;
  strain: string;
  place: string | null;
  /** Harvested, destroyed or otherwise over. */
  isOver: boolean;
}

/** A package as an incoming manifest has it. */
export interface ManifestPackage {
  tag: string;
  item: string;
  quantity: string;
  unit: string;
}

/**
 * Compares plants that were scanned with where Metrc has them.
 * @param plants everything that Metrc has in the scope, and whatever else of it was scanned
 * @returns what asks for a look first; without the word that nothing was left out, no plant is missing
 */
export function presenceResults(
  { scope, isWhole }: Pick<CountSession, 'scope' | 'isWhole'>,
  lines: readonly CountLine[],
  plants: readonly KnownPlant[],
): CheckResult[] {
  const known = new Map(plants.map((plant) => [plant.tag, plant]));
  const scanned = lines.map(({ tag, places: [place = null], quantity, unit }) => {
    const plant = known.get(tag);
    const counted = { amount: quantity, unit };
    const found = { tag, place, counted, expected: null };
    const of = { key: plant?.key ?? '', name: plant?.strain ?? '', metrcPlace: plant?.place ?? null };
    return { ...found, ...of, outcome: presenceOf(scope, plant, place) };
  });
  const seen = new Set(lines.map(({ tag }) => tag));
  const unseen = plants.filter(
    (plant) => isWhole && !plant.isOver && isRoomOf(scope, plant.place) && !seen.has(plant.tag),
  );
  const missing = unseen.map(({ tag, key, strain, place: metrcPlace }) => {
    const nowhere = { place: null, expected: null, counted: null };
    return { tag, key, name: strain, metrcPlace, ...nowhere, outcome: 'missing' as const };
  });
  return inOrder([...scanned, ...missing]);
}

function presenceOf(scope: CountSession['scope'], plant: KnownPlant | undefined, found: string | null): CheckOutcome {
  if (!plant || plant.isOver) return 'unexpected';
  const isHere = found === null ? isRoomOf(scope, plant.place) : plant.place === found;
  return isHere ? 'present' : 'other-room';
}

/** True where a room belongs to what is counted. */
export function isRoomOf(scope: CountSession['scope'], place: string | null): boolean {
  return scope.by === 'all' || (scope.by === 'places' && place !== null && scope.names.includes(place));
}

/** Compares what came with what an incoming manifest says. @returns what asks for a look first */
export function manifestResults(
  { isWhole }: Pick<CountSession, 'isWhole'>,
  lines: readonly CountLine[],
  packages: readonly ManifestPackage[],
): CheckResult[] {
  const listed = new Map(packages.map((one) => [one.tag, one]));
  const nowhere = { key: '', place: null, metrcPlace: null };
  const came = lines.map(({ tag, quantity, unit }) => {
    const one = listed.get(tag);
    const counted = { amount: quantity, unit };
    const expected = one ? { amount: one.quantity, unit: one.unit } : null;
    return { ...nowhere, tag, name: one?.item ?? '', expected, counted, outcome: arrivalOf(expected, counted) };
  });
  const seen = new Set(lines.map(({ tag }) => tag));
  const rest = packages.filter(({ tag }) => isWhole && !seen.has(tag));
  const away = rest.map(({ tag, item: name, quantity: amount, unit }) => {
    return { ...nowhere, tag, name, expected: { amount, unit }, counted: null, outcome: 'not-arrived' as const };
  });
  return inOrder([...came, ...away]);
}

function arrivalOf(expected: Quantity | null, counted: Quantity): CheckOutcome {
  const amount = expected && inUnit(counted, expected.unit);
  if (amount === null) return 'unknown';
  if (compareAmounts(amount, '0') === 0) return 'not-arrived';
  const order = compareAmounts(amount, expected?.amount ?? '0');
  return order < 0 ? 'short' : order > 0 ? 'over' : 'ticked';
}

/** Sorts results: what asks for a look first, then by tag. */
export function inOrder(results: CheckResult[]): CheckResult[] {
  const rank = (one: CheckResult) => checkOutcomes.indexOf(one.outcome);
  return results.sort((a, b) => rank(a) - rank(b) || (a.tag < b.tag ? -1 : 1));
}

/** How many tags came to what, in the order of {@link checkOutcomes}; outcomes that nothing came to are left out. */
export function tallyOf(results: readonly CheckResult[]): { outcome: CheckOutcome; count: number }[] {
  return checkOutcomes.flatMap((outcome) => {
    const count = results.filter((one) => one.outcome === outcome).length;
    return count ? [{ outcome, count }] : [];
  });
}
