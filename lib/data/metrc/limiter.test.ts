import { describe, expect, it } from 'vitest';
import { FakeClock } from '@/lib/testing/fake-clock';
import { ApiError } from './api-error';
import { createHostLimiters, type Priority } from './limiter';

function setUp(share = { perSecond: 10, concurrent: 3 }, keyShare = { perSecond: 100, concurrent: 30 }) {
  const clock = new FakeClock();
  const limiterOf = createHostLimiters({ clock, shares: { license: () => share, key: () => keyShare } });
  const limiter = limiterOf('A');
  const starts: { at: number; name: string }[] = [];
  let inFlight = 0;
  let most = 0;
  const read =
    (name: string, takesMs = 10) =>
    async () => {
      starts.push({ at: clock.monotonic(), name });
      inFlight += 1;
      most = Math.max(most, inFlight);
      await clock.sleep(takesMs);
      inFlight -= 1;
      return name;
    };
  const ask = (priority: Priority, name: string, takesMs?: number) => limiter.run(priority, read(name, takesMs));
  return { clock, limiter, limiterOf, starts, ask, read, most: () => most };
}

/** Fails with 429 the first `times`, then answers. */
function limited(clock: FakeClock, times: number, retryAfterMs: number | null = null) {
  const askedAt: number[] = [];
  return {
    askedAt,
    read: async () => {
      askedAt.push(clock.monotonic());
      if (askedAt.length <= times) throw new ApiError('rate-limited', { retryAfterMs });
      return 'done';
    },
  };
}

describe('a limiter', () => {
  it('never has more in flight than its share', async () => {
    const { clock, ask, most } = setUp();
    await clock.run(Promise.all(Array.from({ length: 40 }, (_, n) => ask('bulk', `${n}`, 3_000))));
    expect(most()).toBe(3);
  });

  it('never starts more a second than its share, beyond one burst of its concurrency', async () => {
    const { clock, ask, starts } = setUp();
    await clock.run(Promise.all(Array.from({ length: 60 }, (_, n) => ask('bulk', `${n}`, 1))));
    for (const { at } of starts) {
      const within = starts.filter((other) => other.at >= at && other.at < at + 1_000).length;
      expect(within).toBeLessThanOrEqual(10 + 3);
    }
    expect(clock.monotonic()).toBeLessThan(8_000);
  });

  it('lets a waiting person go ahead of a pull, and forgets nobody', async () => {
    const { clock, ask, starts } = setUp();
    const bulk = Array.from({ length: 20 }, (_, n) => ask('bulk', `bulk ${n}`, 300));
    const person = ask('interactive', 'person', 300);
    await clock.run(Promise.all([...bulk, person]));
    expect(starts.findIndex(({ name }) => name === 'person')).toBeLessThanOrEqual(3);
    expect(starts.filter(({ name }) => name !== 'person').map(({ name }) => name)).toEqual(
      Array.from({ length: 20 }, (_, n) => `bulk ${n}`),
    );
  });

  it('honours Retry-After', async () => {
    const { clock, limiter } = setUp();
    const { read, askedAt } = limited(clock, 1, 7_000);
    expect(await clock.run(limiter.run('bulk', read))).toBe('done');
    expect((askedAt[1] ?? 0) - (askedAt[0] ?? 0)).toBeGreaterThanOrEqual(7_000);
  });

  it('doubles its pause from an eighth of a second to a minute where Metrc does not say', async () => {
    const { clock, limiter } = setUp();
    const { read, askedAt } = limited(clock, 11);
    await clock.run(limiter.run('bulk', read));
    const pauses = askedAt.slice(1).map((at, i) => at - (askedAt[i] ?? 0));
    const least = [125, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000];
    expect(pauses.map((ms, i) => ms >= (least[i] ?? 0) && ms < (least[i] ?? 0) + 1_100)).toEqual(least.map(() => true));
  });

  it('halves its rate on 429 and grows back', async () => {
    const { clock, limiter } = setUp();
    await clock.run(limiter.run('bulk', limited(clock, 1).read));
    expect(limiter.rate()).toBeLessThanOrEqual(6);
    for (let n = 0; n < 60; n += 1) {
      await clock.pass(1_000);
      await clock.run(limiter.run('bulk', async () => 'ok'));
    }
    expect(limiter.rate()).toBe(10);
  });

  it('takes refusals of requests that were out together for one', async () => {
    const { clock, limiter } = setUp();
    const together = [1, 2, 3].map(() => {
      let asked = 0;
      return async () => {
        asked += 1;
        await clock.sleep(500);
        if (asked === 1) throw new ApiError('rate-limited');
        return 'done';
      };
    });
    const before = clock.monotonic();
    await clock.run(Promise.all(together.map((read) => limiter.run('bulk', read))));
    expect(limiter.rate()).toBeGreaterThanOrEqual(5);
    expect(clock.monotonic() - before).toBeLessThan(4_000);
  });

  it('leaves every other failure to its caller, and goes on', async () => {
    const { clock, limiter, ask } = setUp();
    const failing = limiter.run('bulk', async () => {
      throw new ApiError('down', { status: 500 });
    });
    await expect(clock.run(failing)).rejects.toMatchObject({ kind: 'down' });
    expect(await clock.run(ask('bulk', 'next'))).toBe('next');
  });

  it.each([2 * 3_600_000, -2 * 3_600_000])('goes on when the clock is set by %i ms', async (jump) => {
    const { clock, limiter, ask, starts } = setUp();
    const { read } = limited(clock, 1, 5_000);
    const pausing = limiter.run('bulk', read);
    await clock.pass(100);
    clock.jump(jump);
    const before = clock.monotonic();
    await clock.run(Promise.all([pausing, ...Array.from({ length: 30 }, (_, n) => ask('bulk', `${n}`, 1))]));
    expect(clock.monotonic() - before).toBeLessThan(120_000);
    const first = starts[0]?.at ?? 0;
    expect(starts.filter(({ at }) => at < first + 1_000).length).toBeLessThanOrEqual(13);
  });

  it('starts with an easy rate where its share is large, and feels out the rest', async () => {
    const { clock, limiter, ask, starts } = setUp({ perSecond: 50, concurrent: 10 });
    await clock.run(Promise.all(Array.from({ length: 400 }, (_, n) => ask('bulk', `${n}`, 100))));
    const first = starts[0]?.at ?? 0;
    expect(starts.filter(({ at }) => at < first + 1_000).length).toBeLessThanOrEqual(20 * 1.6 + 10);
    expect(limiter.rate()).toBe(50);
  });

  it('settles close to what others leave it, and is refused seldom', async () => {
    const { clock, limiter } = setUp({ perSecond: 50, concurrent: 10 });
    // Metrc lets 30 a second through: the others take the rest.
    const let_ = { second: 0, through: 0, refused: 0 };
    const read = async () => {
      const second = Math.floor(clock.monotonic() / 1_000);
      if (second !== let_.second) Object.assign(let_, { second, through: 0 });
      await clock.sleep(150);
      let_.through += 1;
      if (let_.through <= 30) return 'ok';
      let_.refused += 1;
      throw new ApiError('rate-limited', { retryAfterMs: 1_000 });
    };
    const before = clock.monotonic();
    await clock.run(Promise.all(Array.from({ length: 1_200 }, () => limiter.run('bulk', read))));
    const seconds = (clock.monotonic() - before) / 1_000;
    expect(1_200 / seconds).toBeGreaterThan(24);
    expect(let_.refused).toBeLessThanOrEqual(36);
  });

  it('uses nearly all that others leave where a refusal costs moments, and is refused once in a hundred', async () => {
    const { clock, limiter } = setUp({ perSecond: 46, concurrent: 10 });
    let refused = 0;
    let letIn: number[] = [];
    const read = async () => {
      const now = clock.monotonic();
      letIn = letIn.filter((at) => at > now - 1_000);
      // Others take 27 to 40 % of Metrc's fifty, now more and now less.
      if (letIn.length >= 30 + ((Math.floor(now / 1_000) * 5) % 7)) {
        refused += 1;
        throw new ApiError('rate-limited');
      }
      letIn.push(now);
      await clock.sleep(100 + ((now * 7) % 100));
    };
    const count = 1_200;
    await clock.run(Promise.all(Array.from({ length: count }, () => limiter.run('bulk', read))));
    expect(count / (clock.monotonic() / 1_000)).toBeGreaterThan(0.9 * 33);
    expect(refused / count).toBeLessThan(0.015);
  });

  it('sends a write at once, and lets reads make room for it', async () => {
    const { clock, limiter, ask, starts } = setUp();
    const sent: number[] = [];
    const reads = Array.from({ length: 60 }, (_, n) => ask('bulk', `${n}`, 1));
    const writes = Array.from({ length: 20 }, async (_, n) => {
      await clock.sleep(n * 200);
      const asked = clock.monotonic();
      await limiter.write(async () => {
        sent.push(clock.monotonic());
        expect(clock.monotonic()).toBe(asked);
        return { kind: 'done', status: 200 };
      });
    });
    await clock.run(Promise.all([...reads, ...writes]));
    const all = [...starts.map(({ at }) => at), ...sent].sort((a, b) => a - b);
    for (const at of all) expect(all.filter((one) => one >= at && one < at + 1_000).length).toBeLessThanOrEqual(10 + 5);
    expect((starts.at(-1)?.at ?? 0) / 1_000).toBeGreaterThan(7);
  });

  it('reads on while a write takes minutes, and waits where its answer says so', async () => {
    const { clock, limiter, ask } = setUp();
    const slow = limiter.write(async () => {
      await clock.sleep(170_000);
      return { kind: 'rate-limited', status: 429, retryAfterMs: 9_000 };
    });
    const before = clock.monotonic();
    await clock.run(Promise.all(Array.from({ length: 20 }, (_, n) => ask('bulk', `${n}`, 1))));
    expect(clock.monotonic() - before).toBeLessThan(5_000);
    await clock.run(slow);
    const told = clock.monotonic();
    await clock.run(ask('bulk', 'after'));
    expect(clock.monotonic() - told).toBeGreaterThanOrEqual(9_000);
  });

  it('takes turns between licenses, within what the key may take', async () => {
    const { clock, limiterOf, read, starts } = setUp(
      { perSecond: 10, concurrent: 3 },
      { perSecond: 12, concurrent: 4 },
    );
    const first = Array.from({ length: 100 }, (_, n) => limiterOf('A').run('bulk', read(`A${n}`)));
    const other = Array.from({ length: 10 }, (_, n) => limiterOf('B').run('bulk', read(`B${n}`)));
    await clock.run(Promise.all(other));
    const early = starts.filter(({ name }) => name.startsWith('A')).length;
    expect(early).toBeLessThanOrEqual(20);
    await clock.run(Promise.all(first));
    const seconds = ((starts.at(-1)?.at ?? 0) - (starts[0]?.at ?? 0)) / 1_000;
    expect(starts.length / seconds).toBeLessThanOrEqual(13);
  });

  it('does not hold one license because another was told to wait a minute', async () => {
    const { clock, limiterOf, read } = setUp();
    const refused = limited(clock, 1, 60_000);
    const waiting = limiterOf('A').run('bulk', refused.read);
    await clock.pass(50);
    const before = clock.monotonic();
    await clock.run(Promise.all(Array.from({ length: 20 }, (_, n) => limiterOf('B').run('bulk', read(`B${n}`)))));
    expect(clock.monotonic() - before).toBeLessThan(5_000);
    await clock.run(waiting);
  });

  it('tries a host that is out of reach once a minute, and asks at once for a person', async () => {
    const { clock, limiter } = setUp();
    let sent = 0;
    const read = async () => {
      sent += 1;
      throw new ApiError('offline');
    };
    const fail = (priority: Priority) => clock.run(limiter.run(priority, read).catch(() => null));
    for (let n = 0; n < 20; n += 1) await fail('bulk');
    expect(sent).toBe(3);
    await clock.pass(61_000);
    for (let n = 0; n < 5; n += 1) await fail('soon');
    expect(sent).toBe(4);
    await fail('interactive');
    expect(sent).toBe(5);
    limiter.tryNow();
    expect(await clock.run(limiter.run('bulk', async () => 'back'))).toBe('back');
    expect(await clock.run(limiter.run('bulk', async () => 'again'))).toBe('again');
  });
});
