import type { FacilityKey } from '../facility';
import type { Quantity } from '../quantity';
import type { Sentence } from '../sentence';
import type { DifferenceClass } from '../verdict';

/** How much a difference asks to be looked at, most first. A person's policy sets the sizes (`thresholds.ts`). */
export const severities = ['high', 'medium', 'low'] as const;
/** One of {@link severities}. */
export type Severity = (typeof severities)[number];

/** What Metrc held when the reading was taken. Quantities are decimal text in `unit`. */
export interface MetrcSide {
  /**
   * Least and most that Metrc held at the reading's instant, with the adjustments since laid over them
   * (`metrc-at.ts`): equal unless Metrc moved between two reads. What the variance was measured against.
   */
  low: string;
  high: string;
  /** What it holds as of the last read, now. */
  quantity: string;
  unit: string;
  item: string;
  place: string | null;
  /** `PackageView.list`: where Metrc lists it. */
  list: string;
  /** Net of all adjustments since the reading that were taken out of the compare, signed; `0` where there were none. */
  adjustedSince: string;
}

/** What the reading says. Null fields are ones that the source did not tell. */
export interface OnHandSide {
  quantity: string;
  unit: string;
  item: string | null;
  place: string | null;
  /** Id of the source (`SourceRecord`) and its name as people know it. */
  sourceId: string;
  source: string;
  /** The instant that the reading speaks of, epoch ms, on the server's clock. */
  asOf: number;
}

/** A shelf count that confirmed a difference: from here on it is a discrepancy, and a discovery countdown runs. */
export interface Confirmation {
  /** When the shelf was counted, epoch ms: the instant of discovery. */
  at: number;
  who: string;
  /** What was counted; zero of the unit where there was none of it. */
  counted: Quantity;
  note: string;
}

/** How a difference was corrected. */
export interface Correction {
  /** `metrc`: a change by the variance was queued. `here`: the reading was wrong. `source`: something else has to be mended first. */
  kind: 'metrc' | 'here' | 'source';
  at: number;
  who: string;
  /** The action in the queue (`metrc`); null otherwise. */
  actionId: string | null;
  /** The reading that replaces the wrong one (`here`), by its source; null otherwise. */
  sourceId: string | null;
  /** Metrc's adjustment reason (`metrc`), or which source has to be mended (`source`). */
  reason: string;
  note: string;
}

/** Why a difference is not open any more. */
export interface Closing {
  /**
   * `agreed`: a compare found both sides equal and nothing was corrected. `corrected`: the same, after a correction.
   * `person`: somebody closed it with a reason while the two still differ.
   */
  how: 'agreed' | 'corrected' | 'person';
  at: number;
  /** Empty where no person closed it. */
  who: string;
  reason: string;
}

/** One thing that happened to a difference, oldest first; never removed. Each is a line of activity as well. */
export interface Deed {
  at: number;
  /** Empty where Tandem did it by itself (seen, agreed, re-opened). */
  who: string;
  kind: 'seen' | 'changed' | 'comment' | 'confirmed' | 'correction' | 'closed' | 'reopened';
  what: Sentence;
  /** What a person wrote; empty where nobody did. */
  note: string;
  /** Taken over from another computer: that one, and its own name of the deed. */
  from?: string;
}

/**
 * A stored difference: one record on which Metrc and a reading differ, from the compare that first saw it to its close.
 * A record has one open difference at most; its class and size follow what the newest compare says. All instants are
 * epoch ms on this computer's clock unless they say otherwise. Table `differences` of `tandem-ops`.
 */
export interface Difference {
  /** `facility|record|firstSeenAt`: the same difference found twice is stored once. */
  id: string;
  facility: FacilityKey;
  /** What kind of record; packages so far. */
  entity: 'package';
  /** Key of the record: the tag of a package. */
  record: string;
  /** Open until both sides agree or a person closes it. `differenceState` says more. */
  standing: 'open' | 'closed';
  class: DifferenceClass;
  severity: Severity;
  /** The verdict's whole sentence, as last compared. */
  sentence: Sentence;
  /** On hand less Metrc, signed, in Metrc's unit; null where no amount can be given (unit, item, place). */
  variance: Quantity | null;
  /** The variance is to the nearer end of a range: "at least". */
  isAtLeast: boolean;
  /** What was tolerated when it was compared, in the variance's unit. */
  tolerance: string | null;
  /** Metrc's side; null where Metrc does not know the record. */
  metrc: MetrcSide | null;
  /** The reading; null where a source that lists everything does not list it. */
  onHand: OnHandSide | null;
  /** The source that should list it and does not (`only-in-metrc`); null otherwise. */
  missingFrom: { source: string; asOf: number } | null;
  /** The compare that first found it. */
  firstSeenAt: number;
  /** The newest compare that found it. */
  lastSeenAt: number;
  /** The last compare that found the two agreeing; null where none ever did. It arose between this and `firstSeenAt`. */
  agreedUntil: number | null;
  /** Server instant up to which Metrc was read when it was compared last. */
  metrcKnownUntil: number | null;
  /** Tag of a package of the same item with the opposite variance; null without one. */
  pair: string | null;
  /** When somebody last looked at it (comment, count); a look falls due some days later. */
  lookedAt: number | null;
  confirmed: Confirmation | null;
  correction: Correction | null;
  closing: Closing | null;
  /** Times it drifted again within some days of its closing. */
  reopened: number;
  deeds: Deed[];
}

/** Where a difference stands: what a person has to do with it follows from this. */
export type DifferenceState = 'open' | 'confirmed' | 'correcting' | 'closed';

/** `open`: not confirmed by a count. `correcting`: waiting for its correction to be seen. */
export function differenceState({ standing, correction, confirmed }: Difference): DifferenceState {
  if (standing === 'closed') return 'closed';
  if (correction) return 'correcting';
  return confirmed ? 'confirmed' : 'open';
}

const dayMs = 86_400_000;

/**
 * When an unconfirmed difference falls due for a look.
 * @param days days that it may stand unlooked at
 * @returns null for one that is confirmed, being corrected, or closed
 */
export function lookDueAt(difference: Difference, days: number): number | null {
  if (differenceState(difference) !== 'open') return null;
  return (difference.lookedAt ?? difference.firstSeenAt) + days * dayMs;
}
