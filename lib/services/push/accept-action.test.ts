import { describe, expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { farmForms, openFarm } from '@/lib/testing/push-records';
import { actionOf, drain, forms, openShop, queue, tag } from '@/lib/testing/push-shop';
import { acceptAction } from './accept-action';

const wanted = { facility, tag, person: 'Anna' };

describe('accepting an action', () => {
  it('makes it durable with the record as the person saw it, its day, and one line of activity', async () => {
    const { worker } = await openShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    expect(await actionOf(worker, id)).toMatchObject({
      state: 'queued',
      hold: null,
      attempts: 0,
      day: '2026-11-23',
      person: 'Anna',
      records: [tag],
      baseline: { quantity: '100', place: 'Vault' },
    });
    expect(Object.keys((await actionOf(worker, id)).baseline ?? {})).not.toContain('raw');
    expect(await worker.ops.activity.toArray()).toMatchObject([
      { kind: 'queued', record: tag, who: 'Anna', actionId: id },
    ]);
  });

  it('gives each its place in the order, and a mark of its own', async () => {
    const { worker } = await openShop();
    const ids = [];
    for (let n = 1; n < 5; n += 1) ids.push(await queue(worker, 'package.adjust', forms.setTo(n), { tag: tagOf(n) }));
    const all = await Promise.all(ids.map((id) => actionOf(worker, id)));
    expect(all.map(({ order }) => order)).toEqual([1, 2, 3, 4]);
    expect(new Set(all.map(({ mark }) => mark)).size).toBe(4);
    for (const { mark } of all) expect(mark).toMatch(/^T-[0-9A-Z]{7}$/);
  });

  it('judges it by what the earlier ones will have done', async () => {
    const { worker } = await openShop();
    await queue(worker, 'package.change-by', forms.changeBy(-90));
    const fields = forms.changeBy(-20);
    const accepted = await acceptAction(worker.pushParts, { ...wanted, type: 'package.change-by', fields });
    expect(accepted).toMatchObject({ kind: 'problems', problems: [{ field: 'changeBy' }] });
    expect(await worker.ops.actions.count()).toBe(1);
  });

  it('takes the tag from who asks and not from the form', async () => {
    const { worker } = await openShop();
    const fields = { ...forms.setTo(90), tag: tagOf(2) };
    const accepted = await acceptAction(worker.pushParts, { ...wanted, type: 'package.adjust', fields });
    if (accepted.kind !== 'queued') throw new Error('not queued');
    expect((await actionOf(worker, accepted.id)).input.tag).toBe(tag);
  });

  it('refuses a package that was never read', async () => {
    const { worker } = await openShop();
    const unknown = { ...wanted, tag: tagOf(99), type: 'package.adjust', fields: forms.setTo(1) };
    expect(await acceptAction(worker.pushParts, unknown)).toMatchObject({
      kind: 'problems',
      problems: [{ sentence: { key: 'problem_not_in_facility' } }],
    });
  });

  it('stands, as what became of a refused one, where that one stood', async () => {
    const { worker, metrc } = await openShop();
    metrc.fates.push({ status: 400, text: '[{"row":0,"message":"No."}]' });
    const first = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    const behind = await queue(worker, 'package.change-by', forms.changeBy(-5));
    const fields = forms.setTo(80);
    const replaces = { id: first, note: 'Replaced' };
    const accepted = await acceptAction(worker.pushParts, { ...wanted, type: 'package.adjust', fields, replaces });
    if (accepted.kind !== 'queued') throw new Error('not queued');
    expect(await actionOf(worker, first)).toMatchObject({ state: 'dismissed', note: 'Replaced' });
    expect(await actionOf(worker, accepted.id)).toMatchObject({ baseline: { quantity: '100' } });
    await drain(worker);
    expect(metrc.writes().map(({ body }) => JSON.parse(body ?? '')[0].Quantity)).toEqual([90, 80, 75]);
    expect((await actionOf(worker, behind)).state).toBe('confirmed');
    // Told twice, or decided elsewhere meanwhile: it changes nothing.
    const again = await acceptAction(worker.pushParts, { ...wanted, type: 'package.adjust', fields, replaces });
    expect(again).toMatchObject({ kind: 'problems', problems: [{ sentence: { key: 'decide_too_late' } }] });
    expect(await worker.ops.actions.count()).toBe(3);
  });

  it('may keep the tag of the refused one that it replaces', async () => {
    const { worker, metrc } = await openFarm();
    metrc.fates.push({ status: 400, text: '[{"row":0,"message":"No."}]' });
    const id = await queue(worker, 'package.create', farmForms.repack);
    await drain(worker);
    const again = { ...wanted, type: 'package.create', fields: farmForms.repack };
    expect((await acceptAction(worker.pushParts, again)).kind).toBe('problems');
    const replaces = { id, note: 'Replaced' };
    expect((await acceptAction(worker.pushParts, { ...again, replaces })).kind).toBe('queued');
    await drain(worker);
    expect((await worker.ops.actions.orderBy('order').toArray()).map(({ state }) => state)).toEqual([
      'dismissed',
      'confirmed',
    ]);
  });
});
