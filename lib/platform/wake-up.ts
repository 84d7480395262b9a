import { browser } from './browser';

/** Names of our alarms. */
export const alarms = { hourly: 'pull', resume: 'resume', push: 'push' } as const;

const dueKey = 'pull.dueAt';
const hourMs = 3_600_000;
/** Colleagues share a key: their hourly pulls must not all start at the same minute. */
const jitterMs = 10 * 60_000;
/** Chromium raises shorter delays to this. */
const leastMs = 30_000;

/**
 * Makes sure that the hourly alarm exists. It is created only if missing: creating it at every start of the worker
 * would put it off for ever. The due time is kept on disk, since an update or a restart may drop every alarm.
 * @returns true when the stored due time has passed: the alarm is a hint, the stored time is the truth
 */
export async function ensureHourly(now: number, random: () => number): Promise<boolean> {
  const stored = (await browser.storage.local.get(dueKey))[dueKey];
  const dueAt = typeof stored === 'number' && stored < now + 2 * hourMs ? stored : now + hourMs + random() * jitterMs;
  if (dueAt !== stored) await browser.storage.local.set({ [dueKey]: dueAt });
  if (!(await browser.alarms.get(alarms.hourly))) {
    // What is overdue the caller pulls now: an alarm for it would ring a second pull right behind the first.
    await browser.alarms.create(alarms.hourly, { when: dueAt > now ? dueAt : now + hourMs, periodInMinutes: 60 });
  }
  return dueAt <= now;
}

/** Notes that the hourly pull begins now: the next one is due in an hour. */
export async function hourlyBegan(now: number): Promise<void> {
  await browser.storage.local.set({ [dueKey]: now + hourMs });
}

/** Wakes the worker every half minute while something is left to finish. */
export async function wakeUntilDone(): Promise<void> {
  if (!(await browser.alarms.get(alarms.resume))) await browser.alarms.create(alarms.resume, { periodInMinutes: 0.5 });
}

/** Nothing is left to finish. */
export async function sleepAgain(): Promise<void> {
  await browser.alarms.clear(alarms.resume);
}

/** Wakes the worker once, at an instant or soon after. An earlier wake-up that is already set stays. */
export async function wakeAt(at: number, now: number): Promise<void> {
  const set = await browser.alarms.get(alarms.push);
  const when = Math.max(at, now + leastMs);
  if (!set || set.scheduledTime > when || set.scheduledTime < now) await browser.alarms.create(alarms.push, { when });
}
