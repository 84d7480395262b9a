import { readSetting } from '../../data/settings';
import { chosenSettleMs } from '../../data/settle-time';
import { harmfulSettle } from '../../domain/settle-time';
import { batchesOf } from './batches';
import { carryOut } from './carry-out';
import { newEpoch } from './new-epoch';
import { defaultTimes, type PushParts, type PushTimes } from './push-parts';
import { survey } from './survey';
import { createTeller } from './tell-holds';

/** Different records go side by side, this many at a time. */
const sideBySide = 4;
/** As many as are looked for at once: enough to fill the batches that go side by side, whatever their kinds. */
export const defaultWindow = 200;
/** Shorter waits are slept through by a live worker; longer ones are an alarm's. */
const sleepMs = 20_000;

/** Carries out the queue. */
export interface Push {
  /** Something may be sendable: looks, sends, verifies, until nothing is due. Called twice, runs once. Never throws. */
  pump(): Promise<void>;
  /** Begins nothing any more and resolves when what is on the wire has been answered: an update is waiting. */
  rest(): Promise<void>;
}

/**
 * Makes the push.
 * @param exclusively runs its work as the only runner of this profile (a Web Lock), or not at all
 * @param window how many actions that can be sent are looked for before others are left for later, from 1
 */
export function createPush(
  parts: PushParts,
  exclusively: (work: () => Promise<void>) => Promise<void>,
  defaults: PushTimes = defaultTimes,
  window: number = defaultWindow,
): Push {
  let running: Promise<void> | null = null;
  let again = false;
  let calls = 0;
  let wake = () => {};
  let resting = false;

  async function rounds(): Promise<void> {
    const times = await timesOf(parts, defaults);
    const epoch = await newEpoch(parts);
    const busy = new Set<string>();
    const tasks = new Set<Promise<void>>();
    try {
      await goOn(times, epoch, busy, tasks);
    } finally {
      // A request may still be on the wire: nobody else may take this runner's place before it ended.
      await Promise.all(tasks);
    }
  }

  async function goOn(times: PushTimes, epoch: number, busy: Set<string>, tasks: Set<Promise<void>>): Promise<void> {
    const failures: unknown[] = [];
    const paused = new Set<string>();
    const tell = createTeller(parts);
    let batches = 0;
    const begin = (work: Promise<void>, ended = () => {}) => {
      const task = work
        .catch((error) => void failures.push(error))
        .finally(() => {
          ended();
          tasks.delete(task);
        });
      tasks.add(task);
    };
    for (;;) {
      again = false;
      if (failures.length) throw failures[0];
      // Its place was given to another runner: it would find work for ever, and be allowed none of it.
      if ((await readSetting(parts.ops, 'epoch')) !== epoch) return;
      const known = [...paused];
      const look = await survey(parts, { enough: window, busy });
      // A person let them go; what was found out during the survey is not in it yet.
      for (const kind of known) if (!look.paused.has(kind)) paused.delete(kind);
      for (const kind of look.paused) paused.add(kind);
      const free = look.due.filter(({ id }) => !busy.has(id));
      for (const batch of batchesOf(free)) {
        const [first] = batch;
        if (resting || batches >= sideBySide || !first) continue;
        const ready = look.keys.get(first.facility);
        if (ready?.kind !== 'ready') continue;
        for (const { id } of batch) busy.add(id);
        batches += 1;
        // Should this worker die before anything is marked as on its way, the next one looks all the same.
        if (!tasks.size) await parts.wakeAt(parts.clock.now() + times.outageMs);
        begin(carryOut(batch, { parts, times, epoch, keys: ready, paused }), () => {
          for (const { id } of batch) busy.delete(id);
          batches -= 1;
        });
      }
      const telling = resting ? null : tell(look, calls);
      if (telling) begin(telling);
      if (resting && !tasks.size) return;
      if (again || failures.length) continue;
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const naps = look.nextAt !== null && look.nextAt - parts.clock.now() <= sleepMs;
      const nap = naps ? [parts.clock.sleep(Math.max(50, (look.nextAt ?? 0) - parts.clock.now()))] : [];
      if (!tasks.size && !naps) {
        if (look.nextAt !== null) await parts.wakeAt(look.nextAt);
        if (again) continue;
        return;
      }
      await Promise.race([woken, ...tasks, ...nap]);
    }
  }

  function run(): Promise<void> {
    running ??= exclusively(rounds)
      .then(
        () => true,
        () => parts.wakeAt(parts.clock.now() + defaults.outageMs).then(() => false),
      )
      .catch(() => false)
      .then((ended) => {
        running = null;
        // Asked while the lock was being given back: nobody has looked since.
        return ended && again && !resting ? run() : undefined;
      });
    return running;
  }

  return {
    pump() {
      again = true;
      calls += 1;
      wake();
      return run();
    },
    async rest() {
      resting = true;
      wake();
      await running;
    },
  };
}

/** The settle time is the user's, within reason: a lag of Metrc's that is known to be longer, or shorter. */
async function timesOf(parts: PushParts, defaults: PushTimes): Promise<PushTimes> {
  const settleMs = await chosenSettleMs(parts.ops);
  return settleMs === null ? defaults : { ...defaults, settleMs, harmfulSettleMs: harmfulSettle(settleMs) };
}
