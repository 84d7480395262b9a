/** A task of a page may take this long: scrolling and typing stay smooth beside it. */
const sliceMs = 10;

/**
 * Runs a long calculation in slices, with room for the page in between.
 * @param steps does a little work for each step
 * @param onStep told at the end of each slice what was yielded last
 * @returns null when the signal aborted first
 */
export async function inSlices<Y, R>(
  steps: Generator<Y, R>,
  signal: AbortSignal,
  onStep: (step: Y) => void = () => {},
  now: () => number = () => performance.now(),
): Promise<R | null> {
  while (!signal.aborted) {
    const until = now() + sliceMs;
    let last: Y | undefined;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      last = step.value;
    } while (now() < until);
    onStep(last);
    await breathe();
  }
  return null;
}

/** Lets the page do what waits. A task of its own, and not a microtask. */
export function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
