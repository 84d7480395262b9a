import { describe, expect, it } from 'vitest';
import type { ActionRecord } from '@/lib/domain/records';
import { Fuse, startWorker, tagOf } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';
import { batchesOf } from './batches';
import { decide } from './decide';

const action = (id: number, changes: Partial<ActionRecord> = {}) =>
  ({ id: String(id), facility: 'ca:1', type: 'package.move', state: 'queued', ...changes }) as ActionRecord;
const idsOf = (due: ActionRecord[]) => batchesOf(due).map((batch) => batch.map(({ id }) => id).join(''));

describe('actions that may travel together', () => {
  it('are of one type and one facility, ten at most', () => {
    expect(batchesOf(Array.from({ length: 23 }, (_, n) => action(n))).map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(
      idsOf([action(1), action(2, { type: 'package.note' }), action(3), action(4, { facility: 'mi:1' as never })]),
    ).toEqual(['13', '2', '4']);
  });

  it('are read back side by side, whatever they did, and not together with what is sent', () => {
    const out = { state: 'verifying' } as const;
    const other = action(4, { ...out, facility: 'mi:1' as never });
    expect(
      idsOf([action(1, out), action(2, { type: 'harvest.waste', state: 'unknown' }), action(3), other, action(5, out)]),
    ).toEqual(['125', '3', '4']);
  });

  it('are absolute, on their way out, and were not refused in company', () => {
    const due = [action(1), action(2, { alone: true }), action(3, { state: 'unknown' }), action(4)];
    expect(idsOf(due)).toEqual(['14', '2', '3']);
    const harmful = { type: 'harvest.waste' };
    expect(idsOf([action(1, harmful), action(2, harmful)])).toEqual(['1', '2']);
    const guarded = { type: 'package.create' };
    expect(idsOf([action(1, guarded), action(2, guarded)])).toEqual(['1', '2']);
    const unseen = { type: 'package.lab-tests' };
    expect(idsOf([action(1, unseen), action(2, unseen)])).toEqual(['1', '2']);
  });
});

async function queueMoves(shop: Awaited<ReturnType<typeof openShop>>) {
  const ids: string[] = [];
  for (let n = 1; n <= 6; n += 1)
    ids.push(await queue(shop.worker, 'package.move', forms.moveTo('Shelf'), { tag: tagOf(n) }));
  return ids;
}

describe('a request of several rows', () => {
  it('is one write, and every action has its own evidence', async () => {
    const shop = await openShop();
    const ids = await queueMoves(shop);
    await drain(shop.worker);
    expect(shop.metrc.writes()).toHaveLength(1);
    expect(JSON.parse(shop.metrc.writes()[0]?.body ?? '[]')).toHaveLength(6);
    for (const id of ids) {
      const { state, requestBody, records } = await actionOf(shop.worker, id);
      expect([state, JSON.parse(requestBody ?? '[]')[0].Label]).toEqual(['confirmed', records[0]]);
    }
  });

  it('that is refused for one row is read back and sent row by row: only that one is refused', async () => {
    const shop = await openShop();
    const ids = await queueMoves(shop);
    const refusal = (row: number) => ({ status: 400, text: JSON.stringify([{ row, message: 'No such place.' }]) });
    let sendings = 0;
    shop.metrc.onWrite = ({ body }) => {
      sendings += 1;
      // The third is wrong, in company and alone.
      if (sendings === 1) shop.metrc.fates.push(refusal(2));
      else if (body.includes(tagOf(3))) shop.metrc.fates.push(refusal(0));
    };
    await drain(shop.worker);
    const states = await Promise.all(ids.map(async (id) => (await actionOf(shop.worker, id)).state));
    expect(states).toEqual(['confirmed', 'confirmed', 'rejected', 'confirmed', 'confirmed', 'confirmed']);
    expect(shop.metrc.writes()).toHaveLength(7);
    expect(shop.world.effects).toHaveLength(5);
  });

  it('that was applied in part leaves one effect each', async () => {
    const shop = await openShop();
    const ids = await queueMoves(shop);
    shop.metrc.onWrite = () => {
      shop.metrc.onWrite = () => {};
      shop.world.apply('/packages/v2/location', [{ Label: tagOf(1), Location: 'Shelf' }]);
      shop.metrc.fates.push({ status: 400, text: '[{"row":1,"message":"No."}]' });
    };
    await drain(shop.worker);
    for (const id of ids) expect((await actionOf(shop.worker, id)).state).toBe('confirmed');
    expect(shop.world.effects).toHaveLength(6);
  });

  it('that was applied in part, seen only when it is to go again, is not sent again', async () => {
    const shop = await openShop();
    const [first = ''] = await queueMoves(shop);
    shop.metrc.fates.push({ status: 400, text: '[{"row":1,"message":"No."}]' });
    shop.worker.ops.actions.hook('updating', (changes, id) => {
      // Read back by a copy of Metrc's data that lags, and just now queued again.
      if (id !== first || (changes as { state?: string }).state !== 'queued') return;
      shop.world.apply('/packages/v2/location', [{ Label: tagOf(1), Location: 'Shelf' }]);
    });
    await drain(shop.worker);
    expect(await actionOf(shop.worker, first)).toMatchObject({ state: 'confirmed', attempts: 1 });
    expect(shop.world.effects).toHaveLength(6);
  });

  it('that was applied in part is believed when that shows, though the row was refused alone meanwhile', async () => {
    const shop = await openShop();
    const [first = ''] = await queueMoves(shop);
    shop.metrc.onWrite = ({ body }) => {
      const rows = JSON.parse(body);
      if (rows.length > 1) {
        shop.world.lagMs = 8_000;
        shop.world.apply('/packages/v2/location', [{ Label: tagOf(1), Location: 'Shelf' }]);
        shop.metrc.fates.push({ status: 400, text: '[{"row":1,"message":"No."}]' });
      } else if (rows[0].Label === tagOf(1)) {
        shop.metrc.fates.push({ status: 400, text: '[{"row":0,"message":"It is there."}]' });
      }
    };
    await drain(shop.worker);
    expect(await actionOf(shop.worker, first)).toMatchObject({ state: 'confirmed', attempts: 2 });
  });

  it('is rejected at once, also when a person tries again, where Metrc named the row', async () => {
    const shop = await openShop();
    const [, second = ''] = await queueMoves(shop);
    const refusal = (row: number) => ({ status: 400, text: JSON.stringify([{ row, message: 'No such place.' }]) });
    shop.metrc.onWrite = ({ body }) => {
      if (body.includes(tagOf(2))) shop.metrc.fates.push(refusal(JSON.parse(body).length > 1 ? 1 : 0));
    };
    const begun = shop.clock.now();
    await drain(shop.worker);
    expect(await actionOf(shop.worker, second)).toMatchObject({ state: 'rejected', mayLinger: false });
    await decide(shop.worker.pushParts, { id: second, kind: 'retry', note: '', who: 'Anna' });
    await drain(shop.worker);
    expect(await actionOf(shop.worker, second)).toMatchObject({ state: 'rejected', attempts: 1 });
    expect(shop.clock.now() - begun).toBeLessThan(60_000);
  });

  it('sets no quantity again before it is sure that it was not set', async () => {
    const shop = await openShop();
    const ids = [1, 2].map((n) => queue(shop.worker, 'package.adjust', forms.setTo(90), { tag: tagOf(n) }));
    shop.metrc.onWrite = () => {
      shop.metrc.onWrite = () => {};
      shop.world.lagMs = 8_000;
      shop.world.apply('/packages/v2/adjust', [{ Label: tagOf(1), Quantity: 90, ReasonNote: '' }]);
      shop.metrc.fates.push({ status: 400, text: '[{"row":1,"message":"No."}]' });
    };
    await Promise.all(ids);
    await drain(shop.worker);
    const [together, ...alone] = shop.metrc.writes();
    expect(JSON.parse(together?.body ?? '[]')).toHaveLength(2);
    for (const { at } of alone) expect(at - (together?.at ?? 0)).toBeGreaterThanOrEqual(120_000);
    expect(shop.world.effects.filter((effect) => effect.tag === tagOf(1))).toHaveLength(1);
  });

  it('leaves a row at home whose record changed', async () => {
    const shop = await openShop();
    const ids = await queueMoves(shop);
    shop.world.change(tagOf(2), { place: 'Elsewhere' });
    await drain(shop.worker);
    const states = await Promise.all(ids.map(async (id) => (await actionOf(shop.worker, id)).state));
    expect(states.filter((state) => state === 'confirmed')).toHaveLength(5);
    expect(states[1]).toBe('conflict');
    expect(JSON.parse(shop.metrc.writes()[0]?.body ?? '[]')).toHaveLength(5);
  });

  it('survives a worker that dies at any step', { timeout: 120_000 }, async () => {
    for (let steps = 0; ; steps += 4) {
      const shop = await openShop();
      const ids = await queueMoves(shop);
      shop.worker.ops.close();
      shop.worker.cache.close();
      const fuse = new Fuse(steps);
      const dying = startWorker(shop.profile, shop.metrc, { fuse });
      await shop.clock.run(dying.push.pump().catch(() => {}));
      dying.ops.close();
      dying.cache.close();
      await shop.clock.pass(30_000);
      const next = startWorker(shop.profile, shop.metrc);
      await drain(next);
      for (const id of ids) expect((await actionOf(next, id)).state, `after ${steps} steps`).toBe('confirmed');
      expect(shop.world.effects.length, `after ${steps} steps`).toBe(6);
      next.ops.close();
      next.cache.close();
      if (!fuse.isBlown) break;
    }
  });
});
