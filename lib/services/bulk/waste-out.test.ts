import { describe, expect, it } from 'vitest';
import { newestEntries } from '@/lib/data/queue-entries';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { drain, openShop, tag } from '@/lib/testing/push-shop';
import { acceptAction } from '../push/accept-action';
import { decide } from '../push/decide';
import { acceptGroup } from './accept-group';
import { previewLines } from './preview-lines';

const fields = { reason: 'Theft', note: 'Broken jar', date: '2026-11-23' };
const wanted = (...targets: string[]) => ({
  id: 'g1',
  facility,
  type: 'package.waste-out',
  lines: targets.map((target) => ({ target, fields })),
  person: 'Anna',
  file: null,
  again: false,
});
type Worker = Awaited<ReturnType<typeof openShop>>['worker'];
const states = async ({ ops }: Worker) =>
  (await ops.actions.orderBy('order').toArray()).map(({ type, state }) => [type, state]);

describe('waste out and finish', () => {
  it('is one group of two, the second after the first', async () => {
    const { worker, world, metrc } = await openShop();
    expect(await acceptGroup(worker.pushParts, wanted(tag))).toEqual({ kind: 'queued', actions: 2, before: 0 });
    await drain(worker);
    expect(await states(worker)).toEqual([
      ['package.adjust', 'confirmed'],
      ['package.finish', 'confirmed'],
    ]);
    expect(metrc.writes().map(({ path }) => path)).toEqual(['/packages/v2/adjust', '/packages/v2/finish']);
    expect(world.current(tag)).toMatchObject({ quantity: 0, list: 'inactive' });
    const [first] = await worker.ops.actions.toArray();
    expect(first?.group?.title.args?.[1], 'one record is called by its name').toBe(tag);
  });

  it('wants a note, and says so beside it', async () => {
    const { worker } = await openShop();
    const lines = [{ target: tag, fields: { ...fields, note: '' } }];
    const reply = await acceptGroup(worker.pushParts, { ...wanted(), lines });
    expect(reply).toMatchObject({ kind: 'problems', lines: [{ problems: [{ field: 'note' }] }] });
  });

  it('shows the effect of both before anything is queued', async () => {
    const { worker } = await openShop();
    const lines = wanted(tag, tagOf(99)).lines;
    const of = { facility, type: 'package.waste-out', lines, now: worker.clock.now(), again: false };
    expect(await previewLines(worker, of)).toMatchObject([
      { name: tag, problems: [], change: { before: '100 ea, active', after: '0 ea, finished' }, queued: null },
      { name: tagOf(99), problems: [{ sentence: { key: 'problem_not_in_facility' } }], change: null },
    ]);
    expect(await worker.ops.actions.count()).toBe(0);
  });

  it('never sends the second when the first was refused and given up, though the package is empty by then', async () => {
    const { worker, world, metrc } = await openShop();
    await acceptGroup(worker.pushParts, wanted(tag));
    metrc.fates.push({ status: 400, text: '[{"row":0,"message":"Not today."}]' });
    await drain(worker);
    const [first] = await worker.ops.actions.orderBy('order').toArray();
    expect(await states(worker)).toEqual([
      ['package.adjust', 'rejected'],
      ['package.finish', 'queued'],
    ]);
    world.change(tag, { quantity: 0 });
    await decide(worker.pushParts, { id: first?.id ?? '', kind: 'dismiss', note: '', who: 'Anna' });
    await drain(worker);
    expect(await worker.ops.actions.orderBy('order').last()).toMatchObject({
      state: 'rejected',
      reason: { key: 'problem_step_before' },
    });
    expect(metrc.writes().filter(({ path }) => path.endsWith('finish'))).toEqual([]);
  });

  it('sends the second when the first was done by hand', async () => {
    const { worker, world, metrc } = await openShop();
    await acceptGroup(worker.pushParts, wanted(tag));
    metrc.fates.push({ status: 400, text: '[{"row":0,"message":"Not today."}]' });
    await drain(worker);
    const [first] = await worker.ops.actions.orderBy('order').toArray();
    world.adjust(tag, -100);
    await decide(worker.pushParts, { id: first?.id ?? '', kind: 'done-by-hand', note: 'In Metrc', who: 'Anna' });
    await drain(worker);
    const last = await worker.ops.actions.orderBy('order').last();
    expect([last?.state, last?.reason?.key]).toEqual(['conflict', 'conflict_changed']);
    await decide(worker.pushParts, { id: last?.id ?? '', kind: 'retry', note: '', who: 'Anna' });
    await drain(worker);
    expect(world.current(tag).list).toBe('inactive');
  });

  it('goes on with the second when the first was refused, edited and sent as a new action', async () => {
    const { worker, world, metrc } = await openShop();
    await acceptGroup(worker.pushParts, wanted(tag));
    metrc.fates.push({ status: 400, text: '[{"row":0,"message":"Not today."}]' });
    await drain(worker);
    const [first] = await worker.ops.actions.orderBy('order').toArray();
    const edited = { ...first?.input, note: 'Broken jar, seen by two' } as Record<string, string>;
    const accepted = await acceptAction(worker.pushParts, {
      facility,
      type: 'package.adjust',
      tag,
      fields: edited,
      person: 'Anna',
      replaces: { id: first?.id ?? '', note: 'Replaced' },
    });
    expect(accepted.kind).toBe('queued');
    await drain(worker);
    expect(await states(worker)).toEqual([
      ['package.adjust', 'dismissed'],
      ['package.adjust', 'confirmed'],
      ['package.finish', 'confirmed'],
    ]);
    expect(world.current(tag)).toMatchObject({ quantity: 0, list: 'inactive' });
    const entries = await newestEntries(worker.ops, { limit: 10 });
    expect(entries.map((entry) => entry.kind === 'group' && entry.actions.length)).toEqual([3]);
  });
});
