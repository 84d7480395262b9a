import { describe, expect, it } from 'vitest';
import { isOver, isPending, needsPerson } from '@/lib/domain/action-state';
import { Fuse, startWorker } from '@/lib/testing/fake-worker';
import { kinds } from '@/lib/testing/push-kinds';
import { openFarm } from '@/lib/testing/push-records';
import { actionOf, drain, queue } from '@/lib/testing/push-shop';

describe.each(kinds)('a write judged by %s (%s)', (evidence, type, recordOf, fields, shown) => {
  it('survives a worker that dies at any step', { timeout: 60_000 }, async () => {
    let died = 0;
    for (let steps = 0; ; steps += 1) {
      const farm = await openFarm();
      const { clock, metrc, profile, worker } = farm;
      const id = await queue(worker, type, fields, { tag: recordOf(farm) });
      worker.ops.close();
      worker.cache.close();
      const fuse = new Fuse(steps);
      const dying = startWorker(profile, metrc, { fuse });
      await clock.run(dying.push.pump().catch(() => {}));
      dying.ops.close();
      dying.cache.close();
      await clock.pass(30_000);
      const next = startWorker(profile, metrc);
      await drain(next, 7_200_000);
      const action = await actionOf(next, id);
      const at = `after ${steps} steps: ${action.state}`;
      expect(isPending(action.state), at).toBe(false);
      expect(isOver(action.state) || needsPerson(action.state), at).toBe(true);
      if (action.state === 'confirmed') expect(shown(farm), at).toBe(1);
      else expect([evidence, action.state, shown(farm) <= 1], at).toEqual(['none', 'needs-decision', true]);
      for (const write of metrc.writes()) expect(write.body, at).toBe(action.requestBody);
      next.ops.close();
      next.cache.close();
      if (!fuse.isBlown) break;
      died += 1;
    }
    expect(died).toBeGreaterThan(8);
  });
});
