import { describe, expect, it, vi } from 'vitest';
import type { Transport, WriteAnswer } from '@/lib/data/metrc/write';
import { hostHabits } from '@/lib/data/settings';
import { newShop } from '@/lib/testing/pull-world';
import { createTransports } from './transports';

const host = 'api-ca.metrc.com';
const done: WriteAnswer = { kind: 'done', status: 200 };
const odd: WriteAnswer = { kind: 'unknown', status: 400, said: 'Oops' };
const rowSaid: WriteAnswer = { kind: 'refused', status: 400, said: 'No.', rows: [{ row: 0, message: 'No.' }] };

async function browserThat(speaks: string | null, takesRules = true) {
  const { worker } = await newShop(0);
  const browser = {
    ops: worker.ops,
    protocol: speaks,
    freshConnections: vi.fn(async () => takesRules),
    sharedConnections: vi.fn(async () => {}),
    protocolOf: () => browser.protocol,
  };
  const habits = () => hostHabits(worker.ops, host);
  return { browser, habits, transports: createTransports(browser) };
}

describe('a write over HTTP/2', () => {
  it('is a body that can be sent once, without any rule', async () => {
    const { browser, transports, habits } = await browserThat('h2');
    expect(await transports.choose(host)).toBe('stream');
    expect(browser.freshConnections).not.toHaveBeenCalled();
    expect((await habits()).mayRepeat).toBe(false);
  });

  it('is hoped for while nobody knows', async () => {
    const { transports } = await browserThat(null);
    expect(await transports.choose(host)).toBe('stream');
  });

  const lessons: [string, WriteAnswer[], Transport, boolean][] = [
    ['takes it', [done], 'stream', false],
    ['refuses a row of it, and so has read it', [rowSaid], 'stream', false],
    ['asks for a length (411)', [{ kind: 'stream-refused', status: 411 }], 'buffered', true],
    ['asks for a length after all', [done, { kind: 'stream-refused', status: 411 }], 'buffered', true],
    ['answers its first with an unclear 400', [odd], 'buffered', true],
    ['answers a later one with an unclear 400', [done, odd], 'stream', false],
    ['answers 500', [{ kind: 'unknown', status: 500, said: null }], 'stream', false],
  ];
  it.each(lessons)('teaches, where the host %s, how the next one goes', async (_, answers, next, mayRepeat) => {
    const { transports, habits } = await browserThat('h2');
    for (const answer of answers) await transports.learn(host, 'stream', answer);
    expect(await transports.choose(host)).toBe(next);
    expect((await habits()).mayRepeat).toBe(mayRepeat);
  });

  it('is tried again when the buffered one fared no better: the host was at fault', async () => {
    const { transports } = await browserThat('h2');
    await transports.learn(host, 'stream', odd);
    await transports.learn(host, 'buffered', odd);
    expect(await transports.choose(host)).toBe('stream');
  });

  it('is given up when the buffered one was taken, for good', async () => {
    const { transports, habits } = await browserThat('h2');
    await transports.learn(host, 'stream', odd);
    await transports.learn(host, 'buffered', done);
    await transports.learn(host, 'buffered', odd);
    expect((await habits()).streams).toBe('refused');
    expect(await transports.choose(host)).toBe('buffered');
  });
});

describe('a write over HTTP/1.1', () => {
  it('has a connection of its own, and may not repeat', async () => {
    const { browser, transports, habits } = await browserThat('http/1.1');
    expect(await transports.choose(host)).toBe('fresh');
    expect(await transports.choose(host)).toBe('fresh');
    expect(browser.freshConnections).toHaveBeenCalledTimes(1);
    expect(await habits()).toMatchObject({ mayRepeat: false, http1: true });
  });

  it('is remembered by the next life of the worker, which asks for the rule again', async () => {
    const { browser, transports } = await browserThat('http/1.1');
    await transports.choose(host);
    browser.protocol = null;
    expect(await createTransports(browser).choose(host)).toBe('fresh');
    expect(browser.freshConnections).toHaveBeenCalledTimes(2);
  });

  it('may repeat where the browser takes no rule', async () => {
    const { transports, habits } = await browserThat('http/1.1', false);
    expect(await transports.choose(host)).toBe('buffered');
    expect((await habits()).mayRepeat).toBe(true);
  });

  it('loses the rule once the host speaks HTTP/2', async () => {
    const { browser, transports } = await browserThat('http/1.1');
    await transports.choose(host);
    browser.protocol = 'h2';
    expect(await transports.choose(host)).toBe('stream');
    expect(browser.sharedConnections).toHaveBeenCalledExactlyOnceWith(host);
  });
});

describe('a host', () => {
  it('is untried until a write told how it takes a body', async () => {
    const { transports } = await browserThat('h2');
    expect(await transports.isUntried(host)).toBe(true);
    await transports.learn(host, 'stream', done);
    expect(await transports.isUntried(host)).toBe(false);
  });

  it('that speaks HTTP/1.1 has nothing to be tried', async () => {
    const { transports } = await browserThat('http/1.1');
    await transports.choose(host);
    expect(await transports.isUntried(host)).toBe(false);
  });
});
