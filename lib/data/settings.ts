import type { OpsDb } from './ops-db';

/** What Tandem learned of one API host. Everything is relearned when it proves wrong. */
export interface HostHabits {
  /** Widest window it accepts, ms; null while nothing was refused. */
  windowCapMs: number | null;
  /** Server clock minus ours, ms, from the last reply; null before the first. */
  skewMs: number | null;
  /** Neither a body nor a connection that can be used only once is to be had: the browser may send a write twice. */
  mayRepeat: boolean;
  /** It was last heard to speak HTTP/1.1, which takes no body that can be sent only once. */
  http1: boolean;
  /** Whether it takes a body whose length is not told before; `suspected` of not doing so after an unclear 400. */
  streams: 'untried' | 'taken' | 'suspected' | 'refused';
  /** A PUT adjust leaves a row in the list of adjustments; null while none was looked for. */
  putLeavesRow: boolean | null;
}

const unknownHost: HostHabits = {
  windowCapMs: null,
  skewMs: null,
  mayRepeat: false,
  http1: false,
  streams: 'untried',
  putLeavesRow: null,
};

/** Reads what is known of a host. */
export async function hostHabits(ops: OpsDb, host: string): Promise<HostHabits> {
  return { ...unknownHost, ...((await readSetting(ops, `host:${host}`)) as Partial<HostHabits> | undefined) };
}

/** Remembers something about a host. */
export async function learnHost(ops: OpsDb, host: string, learned: Partial<HostHabits>): Promise<void> {
  await ops.transaction('rw', ops.settings, async () => {
    await writeSetting(ops, `host:${host}`, { ...(await hostHabits(ops, host)), ...learned });
  });
}

/** One setting by key; undefined when it was never set. */
export async function readSetting(ops: OpsDb, key: string): Promise<unknown> {
  return (await ops.settings.get(key))?.value;
}

/** Sets one setting. */
export async function writeSetting(ops: OpsDb, key: string, value: unknown): Promise<void> {
  await ops.settings.put({ key, value });
}

/**
 * Counts up and returns the new value: epochs and orders. Call inside a transaction that includes `settings`.
 * @param by how many numbers are taken; the new value is the last of them
 */
export async function countUp(ops: OpsDb, key: string, by = 1): Promise<number> {
  const value = Number((await readSetting(ops, key)) ?? 0) + by;
  await writeSetting(ops, key, value);
  return value;
}
