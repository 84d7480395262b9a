import { otherUserStep } from './other-users.ts';
import { recordStep } from './record-changes.ts';
import { recordKinds } from './record-kinds.ts';
import { createShop, type Reporting, type Shop } from './shop.ts';
import { transferStep } from './transfers.ts';
import type { World } from './world.ts';

/** How much goes on besides us, in every facility. All zero: nobody else is active. */
export interface LifeSettings {
  /** Sales an hour. */
  salesPerHour: number;
  reporting: Reporting;
  /** Departures, arrivals and receipts an hour. */
  transfersPerHour: number;
  /** Edits by other users an hour. */
  editsPerHour: number;
  /** Edits, moves and new records of the other kinds an hour. */
  recordEditsPerHour: number;
  /** How much faster than the clock life goes while it runs by itself. */
  speed: number;
}

export interface Life {
  readonly shop: Shop;
  readonly settings: Readonly<LifeSettings>;
  /** Changes some settings; a rate above zero starts life, all zero stops it. */
  set(partial: Partial<LifeSettings>): void;
  /** Lets server time pass at once, with everything that happens in it. Answers how many things happened. */
  advance(ms: number): number;
  stop(): void;
}

const STEP_MS = 60_000;
const TICK_MS = 500;

/** The world's own life, drawn from its seed: the same settings and steps give the same day. */
export function createLife(world: World): Life {
  const random = world.random.fork('life');
  const recordRandom = random.fork('records');
  const shop = createShop(world);
  const settings: LifeSettings = {
    salesPerHour: 0,
    reporting: 'at-once',
    transfersPerHour: 0,
    editsPerHour: 0,
    recordEditsPerHour: 0,
    speed: 1,
  };
  let timer: NodeJS.Timeout | undefined;
  const owed = new Map<string, number>();

  /** Turns a rate into whole events, keeping the rest for the next time. */
  const events = (name: string, perHour: number, ms: number) => {
    const total = (owed.get(name) ?? 0) + (perHour * ms) / 3_600_000;
    const whole = Math.floor(total);
    owed.set(name, total - whole);
    return whole;
  };

  const live = (ms: number) => {
    let happened = 0;
    for (const facility of world.facilities) {
      const sales = events(`${facility.license} sales`, settings.salesPerHour, ms);
      const transfers = events(`${facility.license} transfers`, settings.transfersPerHour, ms);
      const edits = events(`${facility.license} edits`, settings.editsPerHour, ms);
      const recordEdits = events(`${facility.license} records`, settings.recordEditsPerHour, ms);
      if (sales > 0) shop.sell(facility, sales);
      for (let i = 0; i < transfers; i++) transferStep(world, facility, random);
      for (let i = 0; i < edits; i++) otherUserStep(world, facility, random);
      for (let i = 0; i < recordEdits; i++) recordStep(world, facility, recordRandom, recordKinds);
      shop.reportIfDue(facility, settings.reporting);
      happened += sales + transfers + edits + recordEdits;
    }
    return happened;
  };

  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };

  return {
    shop,
    settings,
    stop,
    set(partial) {
      Object.assign(settings, partial);
      const { salesPerHour, transfersPerHour, editsPerHour, recordEditsPerHour } = settings;
      const isAlive = salesPerHour + transfersPerHour + editsPerHour + recordEditsPerHour > 0;
      if (!isAlive) stop();
      else if (!timer) {
        timer = setInterval(() => live(TICK_MS * settings.speed), TICK_MS);
        timer.unref();
      }
    },
    advance(ms) {
      let happened = 0;
      for (let left = ms; left > 0; left -= STEP_MS) {
        const step = Math.min(left, STEP_MS);
        world.clock.advance(step);
        happened += live(step);
      }
      return happened;
    },
  };
}
