import { instantMs } from '../metrc-instant';
import { compareAmounts, inUnit, minus, showQuantity, showVariance } from '../quantity';
import { say } from '../sentence';
import type { Verdict } from '../verdict';
import { clockWords } from '../words';
import { compareQuantity } from './compare-quantity';
import { measureQuantity } from './measure-quantity';
import { attention, pending } from './open-actions';
import { otherList } from './other-list';
import type { PackageFacts, Reading } from './package-facts';
import { pageMarks } from './page-state';

type Step = (facts: PackageFacts) => Omit<Verdict, 'key'> | null;

/** The order of design section 6: the first step that has something to say decides. */
const steps: readonly Step[] = [
  notCompared,
  ({ open }) => attention(open),
  ({ open }) => pending(open),
  inTransit,
  elsewhere,
  status,
  presence,
  item,
  quantity,
  place,
  changed,
  rest,
];

/** Compares one package: pure and total. */
export function comparePackage(facts: PackageFacts): Verdict {
  for (const step of steps) {
    const verdict = step(facts);
    if (verdict) return { key: facts.tag, ...verdict, ...onHandOf(facts), ...pageMarks(facts.page) };
  }
  throw new RangeError('the last step always speaks');
}

function onHandOf({ reading }: PackageFacts): Pick<Verdict, 'onHand'> {
  if (!reading) return {};
  const { quantity, unit, source, asOf } = reading;
  return { onHand: { text: showQuantity(quantity, unit), source, at: asOf } };
}

/** The list in which it stands: the page says so itself, and its grids are called like the lists. */
function gridOf(facts: PackageFacts): string | null {
  return facts.row?.grid ?? facts.mirror?.list ?? null;
}

function notCompared(facts: PackageFacts) {
  if (facts.notCompared && !facts.open.length) return { code: 'not-compared' as const, sentence: facts.notCompared };
  if (gridOf(facts) === 'transferred' && !facts.reading) {
    return { code: 'not-compared' as const, sentence: say('verdict_transferred') };
  }
  return null;
}

/** Never an error: what was shipped is on its way, received, or received short. */
function inTransit(facts: PackageFacts) {
  if (gridOf(facts) !== 'intransit') return null;
  const code = 'in-transit' as const;
  const { mirror, received } = facts;
  if (!mirror || !received) return { code, sentence: say('verdict_in_transit') };
  const { license, quantity: amount, unit } = received;
  const arrived = inUnit({ amount, unit }, mirror.unit);
  if (arrived === null || compareAmounts(arrived, mirror.quantity) === 0)
    return { code, sentence: say('verdict_received', license, showQuantity(amount, unit)) };
  const words = [license, showQuantity(arrived, mirror.unit), showQuantity(mirror.quantity, mirror.unit)];
  const off = showVariance(minus(arrived, mirror.quantity), mirror.unit);
  return { code, sentence: say('verdict_received_short', ...words, off), short: off };
}

/** Page and mirror still name different lists after Metrc was asked for it. */
function elsewhere({ row, mirror, page }: PackageFacts) {
  const [here, there] = [feedOf[row?.grid ?? ''], feedOf[mirror?.list ?? '']];
  return page === 'older' && here && there && here !== there ? otherList(here, there) : null;
}

/** Feeds by the list that a package stands in. */
const feedOf: Readonly<Record<string, string>> = {
  active: 'packages-active',
  onhold: 'packages-on-hold',
  inactive: 'packages-inactive',
  intransit: 'packages-in-transit',
};

function status(facts: PackageFacts) {
  const grid = gridOf(facts);
  const gone = grid === 'inactive' || grid === 'transferred' || grid === 'gone';
  if (!gone || !facts.reading || compareAmounts(facts.reading.quantity, '0') <= 0) return null;
  // Counted before it left: what Metrc held then is what counts.
  if (facts.mirror && instantMs(facts.mirror.lastModified) > facts.reading.asOf) return null;
  const held = showQuantity(facts.reading.quantity, facts.reading.unit);
  return { code: 'status-mismatch' as const, sentence: say('verdict_status', facts.reading.source, held), short: held };
}

function presence(facts: PackageFacts) {
  if (!facts.mirror && !facts.row) {
    if (!facts.reading) return null;
    // Received and counted since the last pull: Metrc may well have it.
    if (facts.reading.asOf + facts.reading.delayMs > (facts.knownUntil ?? 0))
      return { code: 'timing' as const, sentence: say('verdict_timing_waiting', facts.reading.source) };
    return { code: 'only-local' as const, sentence: say('verdict_only_local', facts.reading.source) };
  }
  const isHeld = gridOf(facts) === 'active' || gridOf(facts) === 'onhold';
  if (facts.reading || !facts.missingFrom || !isHeld) return null;
  if (facts.mirror && compareAmounts(facts.mirror.quantity, '0') === 0) return null;
  // Sold or shipped since Metrc was read: it may well be gone there too.
  if (facts.missingFrom.asOf + facts.missingFrom.delayMs > (facts.knownUntil ?? 0))
    return { code: 'timing' as const, sentence: say('verdict_timing_waiting', facts.missingFrom.source) };
  return { code: 'only-in-metrc' as const, sentence: say('verdict_only_in_metrc', facts.missingFrom.source) };
}

function item(facts: PackageFacts) {
  const metrc = facts.mirror?.item ?? facts.row?.fields.item ?? null;
  const { reading, itemChangedAt } = facts;
  if (!reading?.item || metrc === null || isSameName(reading.item, metrc)) return null;
  // The reading saw what it was then; somebody has changed the item since.
  if (itemChangedAt !== null && itemChangedAt > reading.asOf) return null;
  const words = [reading.source, reading.item, metrc] as const;
  return { code: 'item-mismatch' as const, sentence: say('verdict_item', ...words), short: reading.item };
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function quantity(facts: PackageFacts) {
  return facts.reading ? compareQuantity(facts, facts.reading) : null;
}

function place(facts: PackageFacts) {
  const metrc = facts.mirror?.place ?? facts.row?.fields.place ?? null;
  if (!facts.usesLocations || !facts.reading?.place || metrc === null) return null;
  // The reading saw where it was; somebody has moved it since.
  if (facts.placeChangedAt !== null && facts.placeChangedAt > facts.reading.asOf) return null;
  if (isSameName(facts.reading.place, metrc)) return null;
  return {
    code: 'place-mismatch' as const,
    sentence: say('verdict_place', facts.reading.source, facts.reading.place, metrc),
    short: facts.reading.place,
  };
}

function changed(facts: PackageFacts) {
  const { change } = facts;
  if (!change || (facts.reading && facts.reading.asOf > change.at)) return null;
  return {
    code: 'changed-in-metrc' as const,
    sentence: say('verdict_changed', change.before, change.after),
    short: change.after,
  };
}

/** What was tolerated, in words, where the two are not quite equal; null where they are. */
function toleratedHere(facts: PackageFacts, reading: Reading): string | null {
  if (!facts.mirror) return null;
  const measured = measureQuantity(facts, reading, facts.mirror.unit);
  if (measured.kind !== 'range' || compareAmounts(measured.variance, '0') === 0) return null;
  return showQuantity(measured.tolerance, measured.unit);
}

function rest(facts: PackageFacts) {
  const asOfWords = clockWords(facts.heardAt, facts.now);
  if (facts.reading) {
    const words = [facts.reading.source, asOfWords] as const;
    const within = toleratedHere(facts, facts.reading);
    const sentence = within ? say('verdict_in_sync_within', ...words, within) : say('verdict_in_sync', ...words);
    return { code: 'in-sync' as const, sentence };
  }
  // Metrc's page may show a package that came after the last pull: of that the mirror says nothing yet.
  if (!facts.mirror) return { code: 'not-compared' as const, sentence: say('verdict_not_pulled_yet') };
  return { code: 'no-reading' as const, sentence: say('verdict_no_reading', asOfWords) };
}
