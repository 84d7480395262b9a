import { describe, expect, it, vi } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { farmForms, freeTag, openFarm } from '@/lib/testing/push-records';
import { drain, forms, openShop, queue } from '@/lib/testing/push-shop';
import { actionsOfGroup } from '../../data/queue-entries';
import { acceptGroup, type NewGroup } from './accept-group';
import { cancelGroup } from './cancel-group';

const group = (parts: Partial<NewGroup>): NewGroup => ({
  id: 'g1',
  facility,
  type: 'package.move',
  lines: [],
  person: 'Anna',
  file: null,
  again: false,
  ...parts,
});
const moves = (...tags: string[]) => tags.map((target) => ({ target, fields: forms.moveTo('Shelf') }));
const tags = [1, 2, 3].map(tagOf);

describe('accepting a group', () => {
  it('makes all of it durable, in its order, with one line of activity each, and sends it', async () => {
    const { worker, world } = await openShop();
    const reply = await acceptGroup(worker.pushParts, group({ lines: moves(...tags) }));
    expect(reply).toEqual({ kind: 'queued', actions: 3, before: 0 });
    const queued = await worker.ops.actions.orderBy('order').toArray();
    expect(queued.map(({ records }) => records[0])).toEqual(tags);
    const about = { id: 'g1', size: 3, first: queued[0]?.order, title: { key: 'group_title' } };
    expect(queued.every((action) => action.state === 'queued')).toBe(true);
    expect(queued[2]?.group).toMatchObject(about);
    expect(await worker.ops.activity.count()).toBe(3);
    await drain(worker);
    expect(tags.map((tag) => world.current(tag).place)).toEqual(['Shelf', 'Shelf', 'Shelf']);
    expect((await worker.ops.actions.toArray()).map(({ state }) => state)).toEqual(Array(3).fill('confirmed'));
  });

  it('accepts nothing where one line has a problem, and says which', async () => {
    const { worker } = await openShop();
    const lines = [...moves(tagOf(1)), { target: tagOf(2), fields: forms.moveTo('Vault') }, ...moves(tagOf(99))];
    expect(await acceptGroup(worker.pushParts, group({ lines }))).toEqual({
      kind: 'problems',
      lines: [
        { line: 1, problems: [{ field: 'location', sentence: { key: 'problem_changes_nothing' } }] },
        { line: 2, problems: [{ sentence: { key: 'problem_not_in_facility' } }] },
      ],
    });
    expect(await worker.ops.actions.count()).toBe(0);
  });

  it('is the same group when it is asked for again', async () => {
    const { worker } = await openShop();
    const wanted = group({ lines: moves(...tags) });
    const replies = await Promise.all([acceptGroup(worker.pushParts, wanted), acceptGroup(worker.pushParts, wanted)]);
    replies.push(await acceptGroup(worker.pushParts, wanted));
    expect(replies).toEqual(Array(3).fill({ kind: 'queued', actions: 3, before: 0 }));
    expect(await worker.ops.actions.count()).toBe(3);
  });

  it('leaves nothing behind when the worker dies while it is stored', async () => {
    const { worker } = await openShop();
    const dying = { ...worker.pushParts, newId: () => 'the same for all' };
    await expect(acceptGroup(dying, group({ lines: moves(...tags) }))).rejects.toThrow();
    expect(await worker.ops.actions.count()).toBe(0);
    expect(await worker.ops.activity.count()).toBe(0);
    expect(await worker.ops.settings.get('group:g1')).toBeUndefined();
  });

  it('judges each line by what the lines before it, and the queue, will have done', async () => {
    const { worker } = await openShop();
    await queue(worker, 'package.change-by', forms.changeBy(-50));
    const take = (changeBy: number) => ({ target: tagOf(1), fields: forms.changeBy(changeBy) });
    const lines = [take(-30), take(-30), take(-20)];
    const reply = await acceptGroup(worker.pushParts, group({ type: 'package.change-by', lines }));
    expect(reply).toMatchObject({ kind: 'problems', lines: [{ line: 1 }] });
  });

  it('gives a new tag away once, and a new name', async () => {
    const { worker } = await openFarm();
    const repack = { target: tagOf(1), fields: farmForms.repack };
    const twice = await acceptGroup(worker.pushParts, group({ type: 'package.create', lines: [repack, repack] }));
    expect(twice).toMatchObject({ kind: 'problems', lines: [{ line: 1, problems: [{ field: 'newTag' }] }] });
    const named = (newName: string) => ({
      target: '',
      fields: { newName, category: 'Buds', unit: 'Grams' } as Record<string, string>,
    });
    const items = ['Kush', 'KUSH', 'gummies', 'Haze'].map(named);
    const reply = await acceptGroup(worker.pushParts, group({ type: 'item.create', lines: items }));
    expect(reply).toMatchObject({ lines: [{ line: 1 }, { line: 2 }] });
    expect((await acceptGroup(worker.pushParts, group({ type: 'package.create', lines: [repack] }))).kind).toBe(
      'queued',
    );
    const later = await acceptGroup(worker.pushParts, group({ id: 'g2', type: 'package.create', lines: [repack] }));
    expect(later).toMatchObject({ kind: 'problems', lines: [{ problems: [{ field: 'newTag' }] }] });
    expect((await worker.ops.actions.toArray()).map(({ records }) => records)).toEqual([[tagOf(1), freeTag]]);
  });
});

describe('a group of 400', () => {
  it('is checked with a few look-ups and stored in one transaction', async () => {
    const { worker } = await openShop();
    const [sample] = await worker.cache.packages.toArray();
    if (!sample) throw new Error('no package');
    const many = Array.from({ length: 400 }, (_, n) => ({ ...sample, tag: tagOf(1_000 + n), id: 1_000 + n }));
    await worker.cache.packages.bulkPut(many);
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const reply = await acceptGroup(worker.pushParts, group({ lines: moves(...many.map(({ tag }) => tag)) }));
    expect(transactions.mock.calls.length).toBeLessThan(25);
    transactions.mockRestore();
    expect(reply).toEqual({ kind: 'queued', actions: 400, before: 0 });
  });
});

describe('cancelling the rest of a group', () => {
  it('cancels what is not on its way, and leaves other groups alone', async () => {
    const { worker } = await openShop();
    await acceptGroup(worker.pushParts, group({ lines: moves(tagOf(1), tagOf(2)) }));
    await acceptGroup(worker.pushParts, group({ id: 'g2', lines: moves(tagOf(3)) }));
    const first = await worker.ops.actions.orderBy('order').first();
    if (!first?.group) throw new Error('no group');
    await worker.ops.actions.put({ ...first, state: 'sending' });
    expect(await cancelGroup(worker.pushParts, first.group, 'Anna')).toBe(1);
    expect((await actionsOfGroup(worker.ops, first.group)).map(({ state }) => state)).toEqual(['sending', 'cancelled']);
    expect((await worker.ops.actions.orderBy('order').last())?.state).toBe('queued');
    expect((await worker.ops.activity.toArray()).at(-1)).toMatchObject({ kind: 'decided', who: 'Anna' });
  });
});
