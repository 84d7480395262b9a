// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const runtime: { id?: string } = {};
vi.stubGlobal('chrome', { runtime });

beforeEach(() => {
  runtime.id = 'tandem';
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

async function start() {
  const { ContentScriptContext } = await import('./script-life');
  return new ContentScriptContext();
}

it('ends when a newer script starts in the same page, and the newer one goes on', async () => {
  const [old, newer] = [await start(), await start()];
  expect(old.signal.aborted).toBe(true);
  expect(newer.signal.aborted).toBe(false);
});

it('beats until it is over', async () => {
  const life = await start();
  const beats = vi.fn();
  life.setInterval(beats, 100);
  vi.advanceTimersByTime(250);
  life.notifyInvalidated();
  vi.advanceTimersByTime(1_000);
  expect(beats).toHaveBeenCalledTimes(2);
});

it('ends with the next beat once the extension is gone', async () => {
  const life = await start();
  const beats = vi.fn();
  life.setInterval(beats, 100);
  delete runtime.id;
  vi.advanceTimersByTime(100);
  expect(life.signal.aborted).toBe(true);
  expect(beats).not.toHaveBeenCalled();
});
