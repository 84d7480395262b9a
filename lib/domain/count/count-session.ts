import type { FacilityKey } from '../facility';
import type { SourceRecord } from '../records';

/**
 * What a session counts. `quantity`: how much of each package is there. `presence`: which plants are there. `manifest`:
 * what came of an incoming delivery. Only the first becomes readings.
 */
export type CountKind = 'quantity' | 'presence' | 'manifest';

/**
 * What a person set out to count. `tags`: these packages and no others, as in a recount. `delivery`: what the manifest of
 * an incoming delivery lists, by Metrc's Id of it and the manifest's number.
 */
export type CountScope =
  | { by: 'all' }
  | { by: 'places'; names: string[] }
  | { by: 'items'; names: string[] }
  | { by: 'tags'; tags: string[] }
  | { by: 'delivery'; key: string; name: string };

/**
 * Where a session stands. `open` takes entries, one session of a facility at a time; `in-review` waits for a second
 * person before it becomes readings; `done` has become readings.
 */
export type CountState = 'open' | 'paused' | 'in-review' | 'done' | 'cancelled';

/** What was done with a session as a whole. */
export type CountDeedKind = 'started' | 'paused' | 'resumed' | 'handed-in' | 'accepted' | 'sent-back' | 'cancelled';

/** One deed, with who and when (epoch ms). */
export interface CountDeed {
  kind: CountDeedKind;
  at: number;
  who: string;
  note: string;
}

/** How a session is counted, as chosen at its start. */
export interface CountTerms {
  kind: CountKind;
  scope: CountScope;
  /** Neither Metrc's numbers nor earlier ones of ours are shown to whoever counts. */
  isBlind: boolean;
  /** What a second scan of a tag does. */
  repeats: 'add' | 'refuse';
  /** `one`: each scan of a package that is counted in pieces adds one, and asks nothing. */
  eachScan: 'ask' | 'one';
  /**
   * How late Metrc may learn of a sale, minutes: what moved there so near to a scan says nothing certain. Absent: at once.
   */
  delayMinutes?: number;
  /** Nothing becomes a reading before another person accepted it. */
  needsReview: boolean;
}

/** One count: what it set out to count, how, and what was done with it. Its entries lie beside it. */
export interface CountSession extends CountTerms {
  /** Also the id of the source that its readings come from. */
  id: string;
  facility: FacilityKey;
  /** `Count 14:05`: what its readings are called. */
  name: string;
  state: CountState;
  startedAt: number;
  /** Who counts. */
  who: string;
  /** Where whoever counts stands now: what is counted, is counted there. Null where that is not said. */
  place: string | null;
  /** The session whose differences are counted again; null for a count of its own. */
  recountOf: string | null;
  /** True once whoever counted says that nothing of the scope was left out. */
  isWhole: boolean;
  deeds: CountDeed[];
  /**
   * The computer on which it was counted, where that is another one, and when it was taken over from it. `shiftMs` is what
   * its instants and those of its entries need to be by this computer's clock.
   */
  from?: { computer: string; takenAt: number; shiftMs: number };
}

/**
 * What the readings of a session cover: without the word of whoever counted they never say that a package is missing.
 */
export function coverageOf({ scope, isWhole }: Pick<CountSession, 'scope' | 'isWhole'>): {
  covers: SourceRecord['covers'];
  scope: string[];
} {
  if (!isWhole || scope.by === 'tags' || scope.by === 'delivery') return { covers: 'some', scope: [] };
  return scope.by === 'all' ? { covers: 'all', scope: [] } : { covers: scope.by, scope: scope.names };
}

/** True where a package as Metrc has it belongs to what the session set out to count. */
export function isInScope(scope: CountScope, pkg: { tag: string; place: string | null; item: string }): boolean {
  switch (scope.by) {
    case 'all':
      return true;
    case 'places':
      return pkg.place !== null && scope.names.includes(pkg.place);
    case 'items':
      return scope.names.includes(pkg.item);
    case 'tags':
      return scope.tags.includes(pkg.tag);
    case 'delivery':
      return false;
    default:
      return scope satisfies never;
  }
}
