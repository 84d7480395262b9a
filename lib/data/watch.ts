import Dexie, { liveQuery } from 'dexie';

/** A person reads no more changes a second than this, and a queue may move much faster. */
const leastRestMs = 150;
/** After a query that took long, its screen rests this many times as long: it never takes the computer from the queue. */
const restPerWork = 3;

/**
 * Runs the query now and again whenever a row it read changes, in any window, until the signal aborts: one run at a time
 * with a rest after each, and always one after the last change. A run that fails tells nothing.
 */
export function watch<T>(query: () => Promise<T>, onValue: (value: T) => void, signal: AbortSignal): void {
  let asked = 0;
  let rested: PromiseLike<unknown> = Promise.resolve();

  // Told from here: the live query itself tells of no run that a change overtook, and in a busy queue all are.
  const tell = (value: T) => void setTimeout(() => signal.aborted || onValue(value));

  function run(): PromiseLike<unknown> {
    const began = performance.now();
    const told = Dexie.Promise.resolve(query()).then(tell, () => {});
    rested = told.then(() => rest(Math.max(leastRestMs, (performance.now() - began) * restPerWork)));
    return told;
  }

  const queries = liveQuery(() => {
    asked += 1;
    const mine = asked;
    // The database's own promise: what is read in its callbacks is watched.
    return Dexie.Promise.resolve(rested).then(() => (mine === asked && !signal.aborted ? run() : undefined));
  });
  const subscription = queries.subscribe({ error: () => {} });
  signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
