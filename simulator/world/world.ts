import { createRandom, hashText, type Random } from '../random.ts';
import { reasonsOf, units } from './catalogue.ts';
import { type Clock, createClock } from './clock.ts';
import { createFacilities } from './facilities.ts';
import type { Listed } from './list-index.ts';
import { plainSizes } from './record-fill.ts';
import type { Sizes } from './record-kind.ts';
import { createStamper } from './stamp.ts';
import type { AdjustReason, Facility, Package, Stamp, Unit } from './types.ts';

/** Through which door a change came: the API, the web page, another user, the shop's other system, a transfer. */
export type Door = 'api' | 'page' | 'user' | 'shop' | 'transfer';

/** One change that took effect, with what it found and what it left. */
export interface Effect {
  n: number;
  at: Stamp;
  door: Door;
  by: string;
  license: string;
  /** `adjust`, `put-adjust`, `location`, `note`, `item`, `dates`, `externalid`, `finish`, `unfinish`, `discontinue`, `sale`, … */
  action: string;
  packageId: number;
  label: string;
  before: Package;
  after: Package;
}

/** A change that is about to happen: a copy of what stood there, null when there was nothing. */
export interface ComingChange {
  facility: Facility;
  /** `package`, `item`, `location`, or a kind of record. */
  kind: string;
  id: number;
  before: Listed | null;
}

/** A row of a write that came through the API and took effect, whatever it wrote on. */
export interface WrittenRow {
  /** `POST /locations/v2`. */
  call: string;
  license: string;
  /** Place of the row in its body, from 0. */
  row: number;
  /** What it answers as its Id. */
  id: number;
}

export interface World {
  readonly seed: number;
  readonly facilities: Facility[];
  /** @param state `ca`; @param license exactly as printed, letter case included */
  facility(state: string, license: string): Facility | undefined;
  readonly clock: Clock;
  /** A new, unique, later LastModified. */
  stamp(): Stamp;
  /** The person logged in on the pages and the owner of the first user key. */
  readonly user: { name: string; id: number };
  readonly units: readonly Unit[];
  reasons(facility: Facility): readonly AdjustReason[];
  readonly vendorKey: string;
  /** User API keys and whose they are; the first belongs to `user`. */
  readonly userKeys: Map<string, { name: string }>;
  /** Grows with every change in that facility. */
  revision(facility: Facility): number;
  /** `putAdjustLeavesRow`: whether setting a final quantity leaves a row among the adjustments; not established. */
  readonly settings: {
    putAdjustLeavesRow: boolean;
    /** Whether a name that is taken may be given again: not established either. */
    refuseTakenNames: boolean;
  };
  readonly random: Random;
  /** Called before anything that lists show changes. */
  readonly beforeChange: Set<(change: ComingChange) => void>;
  /** Called after a change took effect. */
  readonly afterEffect: Set<(effect: Effect) => void>;
  /** Called after a row of a write took effect. */
  readonly afterWrite: Set<(written: WrittenRow) => void>;
  /** Counters that the changes of the world keep; not for reading elsewhere. */
  readonly counters: { revisions: Map<Facility, number>; effects: number };
}

export interface WorldOptions {
  seed?: number;
  /** Packages of the first facility, all lists together; the others hold about a tenth. */
  packages?: number;
  /** Records of the other kinds, for the first facility that may have them; the others hold about a tenth. */
  sizes?: Partial<Sizes>;
  /** Adds a license that only grows. */
  grow?: boolean;
  clock?: Clock;
  /** Licenses whose facility type has no locations. */
  withoutLocations?: readonly string[];
}

/**
 * A world made from a seed. The same seed, size and clock reading give the same world to the last digit;
 * another clock reading moves its dates only.
 */
export function createWorld(options: WorldOptions = {}): World {
  const seed = options.seed ?? 1;
  const clock = options.clock ?? createClock();
  const random = createRandom(seed);
  const facilities = createFacilities({
    random: random.fork('facilities'),
    now: clock.now(),
    packages: options.packages ?? 500,
    withoutLocations: options.withoutLocations ?? [],
    sizes: { ...plainSizes, ...options.sizes },
    grow: options.grow ?? false,
  });
  const user = { name: 'Dana Whitfield', id: 4117 };
  const counters = { revisions: new Map<Facility, number>(), effects: 0 };
  return {
    seed,
    facilities,
    facility: (state, license) => facilities.find((f) => f.state === state && f.license === license),
    clock,
    stamp: createStamper(clock),
    user,
    units,
    reasons: reasonsOf,
    vendorKey: key(seed, 'vendor'),
    userKeys: new Map([
      [key(seed, 'user'), { name: user.name }],
      [key(seed, 'second user'), { name: 'Marcus Bell' }],
    ]),
    revision: (facility) => counters.revisions.get(facility) ?? 0,
    settings: { putAdjustLeavesRow: true, refuseTakenNames: false },
    random,
    beforeChange: new Set(),
    afterEffect: new Set(),
    afterWrite: new Set(),
    counters,
  };
}

/** A made-up API key of 48 characters. */
function key(seed: number, whose: string): string {
  const random = createRandom(hashText(`${seed}:key:${whose}`));
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return Array.from({ length: 48 }, () => letters[random.int(0, letters.length - 1)]).join('');
}
