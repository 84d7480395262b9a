import { plus, type Quantity, showQuantity } from '../quantity';
import { type Difference, type DifferenceState, differenceState } from '../reconcile/difference';
import type { SourceRecord } from '../records';
import type { Sentence } from '../sentence';
import type { DifferenceClass } from '../verdict';
import { facilityMoment } from './facility-moment';

/** What a report is made of. Instants are epoch ms. */
export interface ReportFacts {
  facility: { name: string; license: string; zone: string };
  from: number;
  until: number;
  madeAt: number;
  madeBy: string;
  /** Server instant up to which Metrc's packages are read; null before the first complete pull. */
  metrcUntil: number | null;
  /** The last compare of the whole facility; null when there was none. */
  compared: { compared: number; differ: number; at: number } | null;
  /** Every difference that was open at some time between `from` and `until`. */
  differences: readonly Difference[];
  /** Sources whose readings were compared. */
  sources: readonly SourceRecord[];
}

/** One difference of a report, as plain text. Moments are the facility's wall clock. */
export interface ReportRow {
  record: string;
  item: string;
  class: DifferenceClass;
  state: DifferenceState;
  firstSeen: string;
  /** Empty where the two were never seen to agree. */
  agreedUntil: string;
  source: string;
  sourceAsOf: string;
  onHand: string;
  metrc: string;
  metrcUntil: string;
  /** Decimal text and unit; empty where no amount can be given. */
  variance: string;
  unit: string;
  /** Decimal text in `unit`; empty where nothing is measured. */
  tolerated: string;
  /** What was done, one deed a line: moment, who, what, note. */
  decisions: string[];
  /** How and when it ended; empty while it is open. */
  closing: string;
}

/** Sums over the rows of a report. */
export interface ReportTotals {
  differences: number;
  byClass: Partial<Record<DifferenceClass, number>>;
  byState: Record<DifferenceState, number>;
  /** Sum of all variances by unit, signed. */
  net: Quantity[];
}

/** A report of what was compared in some time, what differed, and what became of it. */
export interface Report {
  facility: { name: string; license: string };
  from: string;
  until: string;
  madeAt: string;
  madeBy: string;
  metrcUntil: string;
  compared: { packages: number; differ: number; at: string } | null;
  sources: { name: string; asOf: string; rows: number }[];
  rows: ReportRow[];
  totals: ReportTotals;
}

/** Makes a report. @param tell renders a sentence in the language of the report */
export function makeReport(facts: ReportFacts, tell: (sentence: Sentence) => string): Report {
  const { zone, name, license } = facts.facility;
  const moment = (at: number | null | undefined) => (at === null || at === undefined ? '' : facilityMoment(zone, at));
  const { compared } = facts;
  return {
    facility: { name, license },
    from: moment(facts.from),
    until: moment(facts.until),
    madeAt: moment(facts.madeAt),
    madeBy: facts.madeBy,
    metrcUntil: moment(facts.metrcUntil),
    compared: compared && { packages: compared.compared, differ: compared.differ, at: moment(compared.at) },
    sources: facts.sources.map(({ name: source, asOf, rows }) => ({ name: source, asOf: moment(asOf), rows })),
    rows: facts.differences.map((difference) => rowOf(difference, tell, moment)),
    totals: totalsOf(facts.differences),
  };
}

type Moment = (at: number | null | undefined) => string;

function rowOf(difference: Difference, tell: (sentence: Sentence) => string, moment: Moment): ReportRow {
  const { metrc, onHand, missingFrom, variance, tolerance, closing, deeds } = difference;
  return {
    record: difference.record,
    item: metrc?.item ?? onHand?.item ?? '',
    class: difference.class,
    state: differenceState(difference),
    firstSeen: moment(difference.firstSeenAt),
    agreedUntil: moment(difference.agreedUntil),
    source: onHand?.source ?? missingFrom?.source ?? '',
    sourceAsOf: moment(onHand?.asOf ?? missingFrom?.asOf),
    onHand: onHand ? showQuantity(onHand.quantity, onHand.unit) : '',
    metrc: metrc ? range(metrc) : '',
    metrcUntil: moment(difference.metrcKnownUntil),
    variance: variance?.amount ?? '',
    unit: variance?.unit ?? '',
    tolerated: tolerance ?? '',
    decisions: deeds.map((deed) =>
      [moment(deed.at), deed.who, tell(deed.what), deed.note].filter((text) => text !== '').join(' · '),
    ),
    closing: closing ? [moment(closing.at), closing.how, closing.who, closing.reason].filter(Boolean).join(' · ') : '',
  };
}

function range({ low, high, unit }: { low: string; high: string; unit: string }): string {
  return low === high ? showQuantity(low, unit) : `${showQuantity(low, unit)} – ${showQuantity(high, unit)}`;
}

function totalsOf(differences: readonly Difference[]): ReportTotals {
  const totals: ReportTotals = {
    differences: differences.length,
    byClass: {},
    byState: { open: 0, confirmed: 0, correcting: 0, closed: 0 },
    net: [],
  };
  const net = new Map<string, string>();
  for (const difference of differences) {
    totals.byClass[difference.class] = (totals.byClass[difference.class] ?? 0) + 1;
    totals.byState[differenceState(difference)] += 1;
    const { variance } = difference;
    if (variance) net.set(variance.unit, plus(net.get(variance.unit) ?? '0', variance.amount));
  }
  totals.net = [...net].map(([unit, amount]) => ({ amount, unit }));
  return totals;
}

/** Columns of {@link reportTable}, in their order. */
export const reportColumns = [
  'record',
  'item',
  'class',
  'state',
  'firstSeen',
  'agreedUntil',
  'source',
  'sourceAsOf',
  'onHand',
  'metrc',
  'metrcUntil',
  'variance',
  'unit',
  'tolerated',
  'decisions',
  'closing',
] as const satisfies readonly (keyof ReportRow)[];

/** The rows of a report as cells, without headings. @param words what people call its classes and states */
export function reportTable(
  { rows }: Report,
  words: { class: (of: DifferenceClass) => string; state: (of: DifferenceState) => string },
): string[][] {
  const cellOf = (row: ReportRow, column: keyof ReportRow) => {
    if (column === 'class') return words.class(row.class);
    return column === 'state' ? words.state(row.state) : [row[column]].flat().join('\n');
  };
  return rows.map((row) => reportColumns.map((column) => cellOf(row, column)));
}
