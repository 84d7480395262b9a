import { describe, expect, it } from 'vitest';
import { isOver, isPending, needsPerson } from '@/lib/domain/action-state';
import type { WriteFate } from '@/lib/testing/fake-metrc';
import { Fuse, startWorker } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';

/** Runs one action in a worker that dies after some steps, then lets another worker take over. */
async function dieAfter(steps: number, fate: WriteFate | null, type: string, fields: Record<string, string>) {
  const { clock, metrc, world, profile, worker } = await openShop();
  const id = await queue(worker, type, fields);
  worker.ops.close();
  worker.cache.close();
  if (fate) metrc.fates.push(fate);
  const fuse = new Fuse(steps);
  const dying = startWorker(profile, metrc, { fuse });
  await clock.run(dying.push.pump().catch(() => {}));
  dying.ops.close();
  dying.cache.close();
  await clock.pass(30_000);
  const next = startWorker(profile, metrc);
  await drain(next);
  const action = await actionOf(next, id);
  next.ops.close();
  next.cache.close();
  return { action, world, metrc, fuse };
}

const cases: [string, string, Record<string, string>, WriteFate | null][] = [
  ['a change by an amount', 'package.change-by', forms.changeBy(-10), null],
  ['an adjustment whose answer is lost', 'package.adjust', forms.setTo(90), 'lose-answer'],
  [
    'an adjustment that is refused',
    'package.adjust',
    forms.setTo(90),
    { status: 400, text: '[{"row":0,"message":"No."}]' },
  ],
  ['a move', 'package.move', forms.moveTo('Shelf'), null],
];

describe('a worker that dies', () => {
  it.each(cases)(
    'at any step of %s leaves one effect or none, and nothing stuck',
    async (_, type, fields, fate) => {
      let died = 0;
      for (let steps = 0; ; steps += 1) {
        const { action, world, metrc, fuse } = await dieAfter(steps, fate, type, fields);
        const at = `after ${steps} steps: ${action.state}`;
        expect(isPending(action.state), at).toBe(false);
        expect(world.effects.length, at).toBe(action.state === 'confirmed' ? 1 : 0);
        expect(isOver(action.state) || needsPerson(action.state), at).toBe(true);
        // No send without a durable mark that carries the very same body.
        for (const write of metrc.writes()) expect(write.body, at).toBe(action.requestBody);
        if (!fuse.isBlown) break;
        died += 1;
      }
      expect(died).toBeGreaterThan(8);
    },
    30_000,
  );
});
