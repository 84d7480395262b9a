import type { ActionState } from '../../action-state';
import type { Quantity } from '../../quantity';
import type { Sentence } from '../../sentence';
import type { Difference } from '../difference';

/** Kinds of explanation, the one that says most first: causes are shown in this order. */
export const causeKinds = ['action', 'line', 'sibling', 'unit-factor', 'digits', 'stale'] as const;
/** One of {@link causeKinds}. */
export type CauseKind = (typeof causeKinds)[number];

/** A possible explanation. It is offered to a person with what it rests on, and never acted on. */
export interface Cause {
  kind: CauseKind;
  /** What was found, and where: the evidence. */
  evidence: Sentence;
  /** The sum that makes it fit, `100 − 4 = 96`; empty where there is nothing to calculate. */
  arithmetic: string;
}

/** An action on the record that did not, or not yet, take effect in Metrc. */
export interface UnsettledAction {
  state: ActionState;
  what: Sentence;
  /** What it would change the quantity by, signed; null where it changes something else, or is not known. */
  change: Quantity | null;
  at: number;
}

/** Where a line came from. */
export type LineKind = 'receipt' | 'waste' | 'adjustment' | 'transfer';

/** A line that moved the quantity of the record, or should have. */
export interface QuantityLine {
  kind: LineKind;
  /** What people find it by: number of a receipt or a manifest, reason of an adjustment. */
  name: string;
  /** Signed: a sale is negative. */
  change: Quantity;
  /** Server instants between which it happened. */
  notBefore: number;
  notAfter: number;
  /** `metrc`: Metrc has it. `source`: the point of sale has it, and Metrc has not. */
  knownTo: 'metrc' | 'source';
}

/** A list of Metrc that is read less far than the difference needs. */
export interface StaleList {
  /** Its name as a sentence. */
  name: Sentence;
  /** Server instant up to which it is read; null when it never was, or may not be. */
  asOf: number | null;
}

/** What is gathered about a record before causes are looked for. */
export interface CauseFacts {
  actions: readonly UnsettledAction[];
  lines: readonly QuantityLine[];
  /** Other open differences of the facility. */
  others: readonly Difference[];
  /** How many of the smaller unit are in one of the larger, as the item says: decimal text. */
  packSizes: readonly string[];
  staleLists: readonly StaleList[];
  /** The keys are locked or refused: nothing is read. */
  keyTrouble: boolean;
}

/** Looks for one kind of cause. Without evidence it finds none. */
export type FindCauses = (difference: Difference, facts: CauseFacts) => Cause[];
