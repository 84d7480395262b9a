import Big from 'big.js';
import { decimalText, inUnit } from '../quantity';
import type { Sentence } from '../sentence';

/** A package that is drawn from. Quantities are decimal text in its unit. */
export interface Source {
  tag: string;
  item: string;
  unit: string;
  /** What is left of it once the queue is done. */
  available: string;
  /** Metrc's word for its lab tests; null where it shows none. */
  lab: string | null;
}

/** A package that may be drawn from, with what stands in the way. */
export interface OfferedSource extends Source {
  /** What Metrc has of it now; the queue may have taken some of that. */
  onHand: string;
  problem: Sentence | null;
}

/** A package that is made, as typed: amounts are any text. */
export interface Output {
  newTag: string;
  item: string;
  quantity: string;
  unit: string;
  batch: string;
  /** What is taken of each source, by its tag, in that source's unit. */
  taken: Readonly<Record<string, string>>;
}

/** What went in, what came out, and what nobody explains, in one unit. */
export interface Balance {
  used: string;
  made: string;
  /** Used less made: above zero something is missing, below zero there is more than was taken. */
  rest: string;
}

/** The sums of a table of sources and outputs. */
export interface Packaging {
  /** The unit in which all is added up; null where the units measure different things. */
  unit: string | null;
  /** By source: what is taken of it, and what is left. */
  sources: ReadonlyMap<string, { taken: string; left: string }>;
  /** By output; null without a common unit. */
  outputs: (Balance | null)[];
  total: Balance | null;
}

/** Adds up, exactly. Text that is no number counts as nothing: the form says what is wrong with it. */
export function balance(sources: readonly Source[], outputs: readonly Output[]): Packaging {
  const unit = commonUnit([...sources.map((source) => source.unit), ...outputs.map((output) => output.unit)]);
  const balances = outputs.map((output) => (unit === null ? null : balanceOf(sources, output, unit)));
  return {
    unit,
    sources: new Map(sources.map((source) => [source.tag, drawn(source, outputs)])),
    outputs: balances,
    total: unit === null ? null : totalOf(balances.filter((one) => one !== null)),
  };
}

/** One unit if all are in it; grams for weights of several units, since that conversion is exact. */
function commonUnit(units: readonly string[]): string | null {
  const named = [...new Set(units.filter(Boolean))];
  if (named.length <= 1) return named[0] ?? null;
  return named.every((unit) => inUnit({ amount: '1', unit }, 'Grams') !== null) ? 'Grams' : null;
}

function drawn(source: Source, outputs: readonly Output[]): { taken: string; left: string } {
  const taken = outputs.reduce((sum, output) => sum.plus(amountOf(output.taken[source.tag])), new Big(0));
  return { taken: taken.toFixed(), left: new Big(source.available).minus(taken).toFixed() };
}

function balanceOf(sources: readonly Source[], output: Output, unit: string): Balance {
  const used = sources.reduce(
    (sum, source) => sum.plus(inUnit({ amount: amountOf(output.taken[source.tag]), unit: source.unit }, unit) ?? 0),
    new Big(0),
  );
  const made = new Big(inUnit({ amount: amountOf(output.quantity), unit: output.unit || unit }, unit) ?? 0);
  return { used: used.toFixed(), made: made.toFixed(), rest: used.minus(made).toFixed() };
}

function totalOf(balances: readonly Balance[]): Balance {
  const sum = (of: keyof Balance) => balances.reduce((total, one) => total.plus(one[of]), new Big(0)).toFixed();
  return { used: sum('used'), made: sum('made'), rest: sum('rest') };
}

function amountOf(text: string | undefined): string {
  return decimalText(text ?? '') ?? '0';
}
