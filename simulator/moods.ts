/** What an outage looks like from outside; `off` is none. */
type Outage = 'off' | 'refuse' | '503' | 'hang';

/**
 * What a list gives without a window: everything, what changed in the last day, nothing, or one of these list by list
 * as seen in production.
 */
type WithoutWindow = 'everything' | 'day' | 'nothing' | 'production';

/**
 * How Metrc behaves today. Each is open in what is known of Metrc, or changes from state to state, so the product
 * must hold under all of them.
 */
export interface Moods {
  /** Widest window between lastModifiedStart and lastModifiedEnd, in hours; null is any (New York production). */
  windowCapHours: number | null;
  /** What a list answers when no window is given or none can be read. */
  withoutWindow: WithoutWindow;
  /** GET requests a second for a license; more get 429. Null is no limit. */
  ratePerSecond: number | null;
  /** GET requests at the same time for a license; more get 429. */
  concurrency: number | null;
  /** Whether writes count towards the two limits; in 2020 they explicitly did not. */
  limitsWrites: boolean;
  /** Seconds in Retry-After of a 429; null leaves the header out. */
  retryAfter: number | null;
  /** Every answer takes this long, plus up to `spreadMs`. */
  latencyMs: number;
  spreadMs: number;
  /** And comes up to so much sooner or later. */
  jitterMs: number;
  /** Share of the two limits that somebody else with the same license takes away, on average, in bursts: 0.33. */
  otherClientShare: number;
  /** How far he goes from that share, up and down: 0.2 for a fifth of it; null is bursts, now nothing and now most. */
  otherClientSwing: number | null;
  /** How long reads through the API show a package as it was before a change, in server time. */
  readLagMs: number;
  /** Property names in camelCase, as some states did in 2023. */
  camelCase: boolean;
  /** How LastModified is written: always alike, packages alike and all else in changing forms, or all in changing forms. */
  stamps: 'plain' | 'by-list' | 'mixed';
  /** Lists that come in the other shape, bare instead of paged or paged instead of bare: `/plants/v2`, by prefix. */
  otherShape: readonly string[];
  /** Every so-manieth row of a paged list is unfit: without its Id, with a wrong type, with no date; null is none. */
  unfitRows: number | null;
  /** Prefixes of the lists that have unfit rows; empty is all. */
  unfitPaths: readonly string[];
  /** Documented but not switched on: these paths, and all below them, answer 404. At first what other states have. */
  missingPaths: readonly string[];
  /** How far the server's clock is ahead of ours. */
  clockOffsetMs: number;
  /** Whether PUT adjust leaves a row among the adjustments. */
  putAdjustLeavesRow: boolean;
  /**
   * What a batch with a bad row applies: nothing, its good rows (true), or those before the first bad one. Metrc is
   * said to apply nothing; it is not proven.
   */
  partialBatches: boolean | 'until-refused';
  /** Only so many rows of a batch take effect, the later ones are refused though they are good; null is all or nothing. */
  rowsThatStick: number | null;
  /** Whether a name that is taken (location, strain, item, plant batch) may not be given again; not established. */
  refuseTakenNames: boolean;
  /** All keys answer 401. */
  keysRevoked: boolean;
  /** `/locations/v2` or `PUT /packages/v2/adjust`: what starts so answers 401. */
  missingPermissions: readonly string[];
  outage: Outage;
  /** Server time, epoch milliseconds, when the outage begins and ends; null is always. */
  outageFrom: number | null;
  outageTo: number | null;
  /** Answer to a request whose body came without Content-Length; null takes it. */
  streamedBodyRefused: 411 | 400 | null;
  /** Settings of the web pages, read by `web/web-mood.ts`; given ones are merged with those in force. */
  web: Readonly<Record<string, unknown>>;
}

/** Without settings Metrc is plain: any window, no limits, no lag. */
export const plainMoods: Moods = {
  windowCapHours: null,
  withoutWindow: 'everything',
  ratePerSecond: null,
  concurrency: null,
  limitsWrites: false,
  retryAfter: 1,
  latencyMs: 0,
  spreadMs: 0,
  jitterMs: 0,
  otherClientShare: 0,
  otherClientSwing: null,
  readLagMs: 0,
  camelCase: false,
  stamps: 'by-list',
  otherShape: [],
  unfitRows: null,
  unfitPaths: [],
  missingPaths: ['/plants/v2/adjust'],
  clockOffsetMs: 0,
  putAdjustLeavesRow: true,
  partialBatches: false,
  rowsThatStick: null,
  refuseTakenNames: false,
  keysRevoked: false,
  missingPermissions: [],
  outage: 'off',
  outageFrom: null,
  outageTo: null,
  streamedBodyRefused: null,
  web: {},
};

const nullable = new Set<string>([
  'windowCapHours',
  'ratePerSecond',
  'concurrency',
  'retryAfter',
  'otherClientSwing',
  'unfitRows',
  'outageFrom',
  'outageTo',
  'rowsThatStick',
]);
const choices: Partial<Record<keyof Moods, readonly unknown[]>> = {
  withoutWindow: ['everything', 'day', 'nothing', 'production'],
  stamps: ['plain', 'by-list', 'mixed'],
  outage: ['off', 'refuse', '503', 'hang'],
  streamedBodyRefused: [411, 400, null],
  partialBatches: [false, true, 'until-refused'],
};

/**
 * Checks a partial set of moods that came from outside.
 * @throws TypeError naming the setting that does not exist or has a wrong value: a misspelt mood would make a test
 *   pass for nothing
 */
export function parseMoods(input: unknown): Partial<Moods> {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new TypeError('moods must be an object');
  for (const [name, value] of Object.entries(input)) {
    if (!(name in plainMoods)) throw new TypeError(`there is no mood "${name}"`);
    const plain = plainMoods[name as keyof Moods];
    const allowed = choices[name as keyof Moods];
    if (allowed) {
      if (!allowed.includes(value)) throw new TypeError(`${name} must be one of ${allowed.join(', ')}`);
    } else if (nullable.has(name)) {
      if (value !== null && typeof value !== 'number') throw new TypeError(`${name} must be a number or null`);
    } else if (Array.isArray(plain) ? !Array.isArray(value) : typeof value !== typeof plain) {
      throw new TypeError(`${name} must be like ${JSON.stringify(plain)}`);
    }
  }
  return input as Partial<Moods>;
}
