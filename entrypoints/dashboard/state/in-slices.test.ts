import { expect, it } from 'vitest';
import { inSlices } from './in-slices';

function* counting(to: number) {
  for (let n = 1; n <= to; n += 1) yield n;
  return 'done' as const;
}

/** A clock that goes on by a millisecond at every look. */
function ticking() {
  let at = 0;
  return () => at++;
}

it('does all of the work, in slices, and says how far it is', async () => {
  const told: number[] = [];
  const result = await inSlices(counting(100), new AbortController().signal, (n) => told.push(n), ticking());
  expect(result).toBe('done');
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

it('stops when nobody wants it any more', async () => {
  const life = new AbortController();
  let last = 0;
  const stop = (n: number) => {
    last = n;
    life.abort();
  };
  expect(await inSlices(counting(1_000), life.signal, stop, ticking())).toBeNull();
  expect(last).toBeLessThan(50);
});
