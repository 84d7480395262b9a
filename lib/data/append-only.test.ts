import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ActivityRecord } from '@/lib/domain/records';
import { say } from '@/lib/domain/sentence';
import { OpsDb } from './ops-db';
import { describeComputer, readComputer } from './this-computer';
import { verifyActivity } from './verify-activity';

const [a, b] = ['ca:A', 'ca:B'] as FacilityKey[] as [FacilityKey, FacilityKey];
let names = 0;

function line(n: number, facility = a): ActivityRecord {
  const said = { record: '1A4', at: n, kind: 'queued' as const, who: 'Anna', what: say('action_note') };
  return { id: `${facility}-${n}`, facility, ...said, before: null, after: `${n}`, actionId: null };
}

/** A database with lines of two facilities, and the same one without its guards, as a person with tools has it. */
async function open(count = 4) {
  names += 1;
  const ops = new OpsDb(`append-only-${names}`);
  for (let n = 1; n <= count; n += 1) await ops.activity.bulkAdd([line(n), line(n, b)]);
  const bare = await new Dexie(ops.name).open();
  return { ops, bare, lines: bare.table<ActivityRecord, number>('activity') };
}

describe('the table of activity', () => {
  it('chains whatever is added, for each facility by itself', async () => {
    const { ops } = await open();
    expect(await verifyActivity(ops, a)).toEqual({ kind: 'sound', lines: 4, newestAt: 4 });
    expect(await verifyActivity(ops, b)).toEqual({ kind: 'sound', lines: 4, newestAt: 4 });
  });

  it('chains lines that one transaction adds side by side', async () => {
    const { ops } = await open();
    await ops.transaction('rw', ops.activity, async () => {
      await Promise.all([5, 6, 7].map((n) => ops.activity.add(line(n))));
      await ops.activity.add(line(8));
    });
    expect(await verifyActivity(ops, a)).toMatchObject({ kind: 'sound', lines: 8 });
  });

  it('keeps neither line nor head of a transaction that fails', async () => {
    const { ops } = await open();
    const failed = ops.transaction('rw', ops.activity, ops.actions, async () => {
      await ops.activity.add(line(5));
      await ops.actions.add({ id: 'one' } as never);
      throw new Error('the disk is full');
    });
    await expect(failed).rejects.toThrow('the disk is full');
    await expect(ops.activity.bulkAdd([line(6), line(1)])).rejects.toThrow();
    expect(await ops.actions.count()).toBe(0);
    await ops.activity.add(line(7));
    expect(await verifyActivity(ops, a)).toMatchObject({ kind: 'sound', lines: 5 });
  });

  it('can only be added to', async () => {
    const { ops } = await open();
    const { seq, ...first } = (await ops.activity.toCollection().first()) as ActivityRecord;
    await expect(ops.activity.put({ ...first, seq: seq ?? 0, who: 'Ben' })).rejects.toThrow('append-only');
    await expect(ops.activity.delete(seq ?? 0)).rejects.toThrow('append-only');
    await expect(ops.activity.clear()).rejects.toThrow('append-only');
    await expect(ops.activity.where('seq').above(0).delete()).rejects.toThrow();
    expect(await verifyActivity(ops, a)).toMatchObject({ kind: 'sound', lines: 4 });
  });

  it('names the computer that wrote a line, with the name that it had then', async () => {
    const { ops } = await open(1);
    const { id } = await readComputer(ops);
    await describeComputer(ops, { name: '  Front desk ', keepsBooks: false });
    await ops.activity.add(line(2));
    const computers = (await ops.activity.where('[facility+seq]').between([a, 0], [a, 99]).toArray()).map(
      ({ computer }) => computer,
    );
    expect(computers).toEqual([id, `Front desk (${id})`]);
    expect(await verifyActivity(ops, a)).toMatchObject({ kind: 'sound' });
  });
});

describe('verifying what is stored', () => {
  it('finds a line that was changed behind our back, and leaves the other facility alone', async () => {
    const { ops, lines } = await open();
    await lines.where({ id: 'ca:A-3' }).modify((one) => void Object.assign(one, { after: '96 g' }));
    expect(await verifyActivity(ops, a)).toEqual({
      kind: 'broken',
      fault: { kind: 'changed', number: 3, at: 3 },
      at: 3,
    });
    expect(await verifyActivity(ops, b)).toMatchObject({ kind: 'sound', lines: 4 });
  });

  it('finds lines that are gone, from the middle and from the end', async () => {
    const { ops, lines } = await open(6);
    await lines.where({ id: 'ca:A-2' }).delete();
    await lines.where('id').anyOf('ca:B-5', 'ca:B-6').delete();
    expect(await verifyActivity(ops, a)).toMatchObject({ fault: { kind: 'missing', number: 2, until: 2 } });
    expect(await verifyActivity(ops, b)).toMatchObject({ fault: { kind: 'missing', number: 5, until: 6 } });
  });

  it('finds lines in another order, however far apart', async () => {
    const { ops, lines } = await open(700);
    const [first, last] = [await lines.get({ id: 'ca:A-2' }), await lines.get({ id: 'ca:A-699' })];
    await lines.bulkDelete([first?.seq ?? 0, last?.seq ?? 0]);
    await lines.bulkAdd([
      { ...first, seq: last?.seq } as ActivityRecord,
      { ...last, seq: first?.seq } as ActivityRecord,
    ]);
    expect(await verifyActivity(ops, a)).toMatchObject({ fault: { kind: 'reordered', number: 2 } });
    expect(await verifyActivity(ops, b)).toMatchObject({ kind: 'sound', lines: 700 });
  });

  it('does not mind what is added while it looks', async () => {
    const { ops } = await open(600);
    const [verified] = await Promise.all([verifyActivity(ops, a), ops.activity.add(line(601))]);
    expect(verified.kind).toBe('sound');
  });
});
