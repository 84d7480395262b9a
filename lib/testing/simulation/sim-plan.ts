import { Chance } from './chance';

const hourMs = 3_600_000;
const packageLists = ['packages-active', 'packages-on-hold', 'packages-in-transit', 'packages-inactive'];
const groups: readonly (readonly [number, readonly string[]])[] = [
  [4, ['plants-vegetative', 'plants-flowering', 'plants-inactive']],
  [2, ['strains', 'strains-inactive']],
  [2, ['transfers-outgoing', 'transfer-deliveries', 'transfer-packages']],
  [1, ['adjust-reasons']],
  [1, []],
];

/** How likely the server is to misbehave at one request. */
export interface FaultRates {
  refuse: number;
  maintenance: number;
  cut: number;
  drop: number;
  outage: number;
  deny: number;
  shorten: number;
}

/** Everything about one seed that is decided beforehand. */
export interface SimPlan {
  seed: number;
  chance: Chance;
  feeds: readonly string[];
  has(feed: string): boolean;
  packages: number;
  others: number;
  events: number;
  /** Likelihood that something happens in Metrc at a request. */
  busy: number;
  /** Likelihood that a change is part of a transaction that takes minutes. */
  long: number;
  /** Most changes at one moment. */
  burst: number;
  /** Most moments of change between two looks while nobody pulls. */
  idle: number;
  /** Weight of silent disappearances; 0 where nothing is swept. */
  vanishing: number;
  /** How long the license is in use. */
  lifeMs: number;
  capMs: number | null;
  isBare: boolean;
  isCamel: boolean;
  /** Server clock minus ours at the beginning. */
  skewMs: number;
  /** Weeks pass: lists are swept. */
  hasSweeps: boolean;
  lives: number;
  faults: FaultRates;
}

/** Draws a seed's plan. */
export function planOf(seed: number): SimPlan {
  const chance = new Chance(seed);
  const isBig = seed % 60 === 59;
  const hasSweeps = !isBig && chance.is(0.2);
  const capMs = !isBig && chance.is(0.15) ? 24 * hourMs : null;
  // In some worlds so much happens, and takes so long, that every race is run.
  const isRestless = seed % 6 === 4;
  const group = isBig ? [] : chance.weighted(groups);
  const hasEvents = !isBig && chance.is(0.5);
  const feeds = [...packageLists, 'packages-transferred', ...group, ...(hasEvents ? ['adjustments'] : [])];
  const rate = chance.weighted([
    [2, 0],
    [3, 0.01],
    [2, 0.04],
  ]);
  const plan: SimPlan = {
    seed,
    chance,
    feeds,
    has: (feed) => feeds.includes(feed),
    packages: isBig
      ? 1_900
      : chance.weighted([
          [2, 15],
          [3, 60],
          [2, 110],
        ]),
    others: chance.int(10, 50),
    events: chance.pick([10, 50]),
    busy: chance.pick([0.05, 0.3, 0.8]),
    long: chance.pick([0, 0.1, 0.5]),
    burst: chance.pick([6, 12, 45]),
    idle: 6,
    vanishing: hasSweeps ? 0.6 : 0,
    lifeMs: (capMs ? 30 : 24 * 20) * hourMs,
    capMs,
    isBare: chance.is(0.05),
    isCamel: chance.is(0.1),
    skewMs: chance.pick([0, 700, -40_000, 7 * 60_000, -3 * hourMs, 50 * hourMs]),
    hasSweeps,
    lives: isBig ? 2 : chance.int(1, 3),
    faults: {
      refuse: rate,
      maintenance: rate / 2,
      cut: rate / 2,
      drop: rate,
      outage: rate / 4,
      deny: rate / 4,
      shorten: hasSweeps ? rate : 0,
    },
  };
  return isRestless
    ? { ...plan, packages: 110, others: 90, busy: 0.8, long: 0.5, burst: 45, idle: 40, lives: 3 }
    : plan;
}
