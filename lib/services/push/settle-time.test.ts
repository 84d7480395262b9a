import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';
import { sentSince } from './settle-time';

const minuteMs = 60_000;

describe('a clock that is set while an effect may still come', () => {
  it.each([5 * minuteMs, 180 * minuteMs])('forth by %i ms does not make the wait shorter', async (jumpMs) => {
    const { metrc, world, worker, clock } = await openShop();
    world.lagMs = 40_000;
    metrc.fates.push('lose-answer');
    const id = await queue(worker, 'package.change-by', forms.changeBy(-10));
    const pumped = worker.push.pump();
    await clock.pass(2_000);
    expect((await actionOf(worker, id)).state).toBe('unknown');
    clock.jump(jumpMs);
    world.offsetMs -= jumpMs;
    await clock.run(pumped);
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(metrc.writes()).toHaveLength(1);
  });
});

it('an effect is looked for by the clock that the sending was noted by, wherever that clock is set later', () => {
  const sent = { createdAt: 0, sentAt: 1_000, sentSkewMs: 50 };
  expect(sentSince(sent, 10_800_050)).toBe(1_050);
  expect(sentSince({ createdAt: 0, sentAt: 1_000 }, 70)).toBe(1_070);
});
