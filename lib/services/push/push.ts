import { countUp, readSetting } from '../../data/settings';
import { apiHostOf, type FacilityKey } from '../../domain/facility';
import type { ActionRecord } from '../../domain/records';
import { hostsDown } from '../outages';
import { approvalFacilities, markKeys, waitsForApproval } from './approval';
import { batchesOf } from './batches';
import { chooseWork, isFromBackup, unfinished } from './choose-work';
import { doubt } from './doubt';
import { harmlessFirst } from './harmless-first';
import { moveAction, noteOnAction } from './move-action';
import { defaultTimes, type KeyState, type PushParts, type PushTimes } from './push-parts';
import { sendActions } from './send-actions';
import type { Turn } from './turn';
import { verifyAction } from './verify-action';

/** Different records go side by side, this many at a time. */
const sideBySide = 4;
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
 */
export function createPush(
  parts: PushParts,
  exclusively: (work: () => Promise<void>) => Promise<void>,
  defaults: PushTimes = defaultTimes,
): Push {
  let running: Promise<void> | null = null;
  let again = false;
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
    for (;;) {
      again = false;
      if (failures.length) throw failures[0];
      // Its place was given to another runner: it would find work for ever, and be allowed none of it.
      if ((await readSetting(parts.ops, 'epoch')) !== epoch) return;
      const known = [...paused];
      const { work, keys } = await survey(parts);
      // A person let them go; what was found out during the survey is not in it yet.
      for (const kind of known) if (!work.paused.has(kind)) paused.delete(kind);
      for (const kind of work.paused) paused.add(kind);
      const free = work.due.filter(({ id }) => !busy.has(id));
      for (const batch of batchesOf(free)) {
        const [first] = batch;
        if (resting || tasks.size >= sideBySide || !first) continue;
        const ready = keys.get(first.facility);
        if (ready?.kind !== 'ready') continue;
        for (const { id } of batch) busy.add(id);
        const task = carryOut(batch, { parts, times, epoch, keys: ready, paused })
          .catch((error) => void failures.push(error))
          .finally(() => {
            for (const { id } of batch) busy.delete(id);
            tasks.delete(task);
          });
        tasks.add(task);
      }
      if (resting && !tasks.size) return;
      if (again || failures.length) continue;
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const naps = work.nextAt !== null && work.nextAt - parts.clock.now() <= sleepMs;
      const nap = naps ? [parts.clock.sleep(Math.max(50, (work.nextAt ?? 0) - parts.clock.now()))] : [];
      if (!tasks.size && !naps) {
        if (work.nextAt !== null) await parts.wakeAt(work.nextAt);
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
  const settleMs = await readSetting(parts.ops, 'push.settleMs');
  const isSet = typeof settleMs === 'number' && settleMs >= 1_000;
  // What would count twice is always given longer, in the same measure.
  return isSet ? { ...defaults, settleMs, harmfulSettleMs: settleMs * 2.5 } : defaults;
}

async function carryOut(batch: readonly ActionRecord[], turn: Turn): Promise<void> {
  const [first] = batch;
  if (first && first.state !== 'queued') return verifyAll(turn, batch);
  if (first && isFromBackup(first)) return doubt(turn, first);
  const ids = batch.map(({ id }) => id);
  return sendActions(turn, ids);
}

/** One that fails, on a disk that fails, keeps none of the others from its end. */
async function verifyAll(turn: Turn, batch: readonly ActionRecord[]): Promise<void> {
  const ends = await Promise.allSettled(batch.map((action) => verifyAction(turn, action)));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

/** A new fence, and the truth about what an earlier runner left: what may have left is unknown, never resent. */
async function newEpoch(parts: PushParts): Promise<number> {
  const epoch = await parts.ops.transaction('rw', parts.ops.settings, () => countUp(parts.ops, 'epoch'));
  const now = parts.clock.now();
  for (const action of await unfinished(parts.ops)) {
    if (action.state !== 'checking' && action.state !== 'sending') continue;
    const lost = action.state === 'sending';
    const changes = lost
      ? { answer: 'unknown' as const, settleAt: null, dueAt: now, probes: 0, lookedAfter: false }
      : {};
    await moveAction(parts.ops, action.id, { event: { kind: 'crashed' }, epoch, now, changes });
  }
  return epoch;
}

async function survey(parts: PushParts) {
  const actions = await unfinished(parts.ops);
  const keys = new Map<FacilityKey, KeyState>();
  for (const { facility } of actions) {
    if (!keys.has(facility)) keys.set(facility, await parts.keyState(facility));
  }
  const keysOf = ({ facility }: Pick<ActionRecord, 'facility'>) => keys.get(facility) ?? { kind: 'none' as const };
  const down = await hostsDown(parts.ops);
  const asking = await approvalFacilities(parts.ops);
  const work = chooseWork(actions, keysOf, parts.clock.now(), {
    needsApproval: (action) => waitsForApproval(action, asking),
    isDown: ({ facility }) => down.has(apiHostOf(facility)),
  });
  const untried = await untriedOf(parts, work.due);
  work.due = harmlessFirst(work.due, ({ facility }) => untried.has(facility));
  for (const { id, hold } of work.holds) await noteOnAction(parts.ops, id, { hold });
  await markKeys(parts.ops, actions, keysOf, asking);
  return { work, keys };
}

async function untriedOf(parts: PushParts, due: readonly ActionRecord[]): Promise<Set<FacilityKey>> {
  const found = new Set<FacilityKey>();
  for (const facility of new Set(due.map((action) => action.facility)))
    if (await parts.isUntried?.(facility)) found.add(facility);
  return found;
}
