import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jointParts } from '@/lib/data/joint-counts';
import { learnHost } from '@/lib/data/settings';
import { describeComputer } from '@/lib/data/this-computer';
import { verifyActivity } from '@/lib/data/verify-activity';
import { canonicalText } from '@/lib/domain/canonical-text';
import { apiHostOf } from '@/lib/domain/facility';
import { handOverText } from '@/lib/domain/handover/hand-over-file';
import { countingShop, sessionId } from '@/lib/testing/counting-shop';
import { entryOf, usualTerms } from '@/lib/testing/counts';
import { differenceOf } from '@/lib/testing/differences';
import { facility, newProfile, startWorker, tagOf } from '@/lib/testing/fake-worker';
import { handOverOf } from '@/lib/testing/hand-overs';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { moveCount } from '../count/end-count';
import { addEntry, standAt } from '../count/record-scan';
import { startCount } from '../count/start-count';
import { applyJoint, chooseInJoint, startJoint } from './joint-counts';
import { makeHandOver } from './make-hand-over';
import { previewTakeOver, takeOver } from './take-over';

const jointId = '00000000-0000-4000-8000-0000000000ff';
const secondId = '00000000-0000-4000-8000-000000000002';
const terms = { ...usualTerms, scope: { by: 'all' } } as const;

type Place = [string | null, number, string];

/** Anna counts here, Ben at a second computer before the same Metrc; Ben hands over. */
async function twoComputers({ anna, ben, isWhole = false }: { anna: Place[]; ben: Place[]; isWhole?: boolean }) {
  const shop = await countingShop({ scope: { by: 'all' } });
  const { worker, clock, move, metrc } = shop;
  const other = startWorker(newProfile(), metrc);
  await other.ops.facilities.bulkPut(await worker.ops.facilities.toArray());
  await describeComputer(other.ops, { name: 'Back room', keepsBooks: false });
  await pullOnce(clock, other);
  await startCount(other, { id: secondId, facility, name: 'Count 14:07', who: 'Ben', recountOf: null, terms });
  let ids = 0;
  const enterAll = async (at: typeof worker, of: string, places: Place[]) => {
    for (const [place, n, quantity] of places) {
      await clock.pass(1_000);
      await standAt(at.ops, of, place);
      ids += 1;
      const id = `00000000-0000-4000-9000-${String(ids).padStart(12, '0')}`;
      await addEntry(at, { sessionId: of, id, tag: tagOf(n), quantity, unit: 'Each', how: 'scanned' });
    }
  };
  await enterAll(worker, sessionId, anna);
  await enterAll(other, secondId, ben);
  await move('handed-in', { isWhole });
  await moveCount(other, { id: secondId, kind: 'handed-in', who: 'Ben', note: '', isWhole });
  const made = await makeHandOver(other, { facility, since: 0, who: 'Ben', app: '0.1.0' });
  if ('key' in made) throw new Error(made.key);
  const take = (content = made.text) => takeOver(worker, { facility, content, who: 'Anna' });
  const join = () =>
    startJoint(worker, { id: jointId, facility, name: 'Together', who: 'Anna', sessionIds: [sessionId, secondId] });
  return { ...shop, other, made, take, join };
}

describe('two computers', () => {
  it('count two places of one tag: taken over and put together they add up, and Metrc is compared with the sum', async () => {
    const { worker, clock, take, join, made } = await twoComputers({
      anna: [['Vault', 1, '60']],
      ben: [['Shelf', 1, '39.5']],
    });
    expect(made).toMatchObject({ counts: 1, readings: 0, decisions: 0, unfinished: 0 });
    expect(await take()).toMatchObject({ counts: 1, isNew: true });
    expect(await worker.ops.readings.count()).toBe(1);
    expect(await join()).toBeNull();
    expect(await applyJoint(worker, { id: jointId, who: 'Anna' })).toEqual([tagOf(1)]);
    const reading = await worker.ops.readings.get([facility, tagOf(1), jointId]);
    expect(reading).toMatchObject({ quantity: '99.5', place: null });
    await clock.pass(5_000);
    await pullOnce(clock, worker);
    await worker.compare.facility(facility);
    const [difference] = await worker.ops.differences.toArray();
    expect(difference?.variance?.amount).toBe('-0.5');
    expect(await verifyActivity(worker.ops, facility)).toMatchObject({ kind: 'sound' });
  });

  it('counted everything: what they come to together takes the place of what each of them said alone', async () => {
    const { worker, clock, take, join } = await twoComputers({
      anna: [['Vault', 1, '60']],
      ben: [['Shelf', 1, '40']],
      isWhole: true,
    });
    await take();
    await join();
    await applyJoint(worker, { id: jointId, who: 'Anna' });
    expect(await worker.ops.sources.toArray()).toMatchObject([{ id: jointId, covers: 'all', rows: 1 }]);
    await clock.pass(5_000);
    await pullOnce(clock, worker);
    await worker.compare.facility(facility);
    const differences = await worker.ops.differences.toArray();
    // Both looked everywhere: tag 1 is all there, and nothing else was found.
    expect(differences.map(({ record }) => record)).not.toContain(tagOf(1));
    expect(new Set(differences.map((one) => one.class))).toEqual(new Set(['only-in-metrc']));
  });

  it('count the same place: nothing is used before a person chose, with who and when', async () => {
    const { worker, take, join } = await twoComputers({ anna: [['Vault', 1, '60']], ben: [['Vault', 1, '58']] });
    await take();
    await join();
    expect(await applyJoint(worker, { id: jointId, who: 'Anna' })).toMatchObject({ key: 'joint_open' });
    const pick = { tag: tagOf(1), zone: 'Vault' };
    const chosen = (take: string) => chooseInJoint(worker, { id: jointId, who: 'Cleo', picks: [{ ...pick, take }] });
    expect(await chosen('nobody')).toMatchObject({ key: 'joint_changed' });
    expect(await chosen(secondId)).toBeNull();
    expect((await worker.ops.countJoints.get(jointId))?.choices).toMatchObject([{ who: 'Cleo', take: secondId }]);
    await applyJoint(worker, { id: jointId, who: 'Anna' });
    expect((await worker.ops.readings.get([facility, tagOf(1), jointId]))?.quantity).toBe('58');
    expect(await chosen(sessionId)).toMatchObject({ key: 'joint_over' });
  });
});

describe('taking over', () => {
  it('says first what is in the file, and stores nothing by that', async () => {
    const { worker, made } = await twoComputers({
      anna: [['Vault', 1, '60']],
      ben: [
        ['Shelf', 1, '40'],
        [null, 2, '3'],
      ],
    });
    const before = await worker.ops.activity.count();
    expect(await previewTakeOver(worker, facility, made.text)).toMatchObject({
      who: 'Ben',
      computer: expect.stringMatching(/^Back room \(/),
      counts: [{ name: 'Count 14:07', who: 'Ben', zones: ['Shelf'], packages: 2, isNew: true }],
    });
    expect(await worker.ops.countSessions.count()).toBe(1);
    expect(await worker.ops.activity.count()).toBe(before);
  });

  it('adds nothing a second time', async () => {
    const { worker, take, made } = await twoComputers({ anna: [['Vault', 1, '60']], ben: [['Shelf', 1, '40']] });
    await take();
    const all = async () => Promise.all(worker.ops.tables.map((table) => table.count()));
    const once = await all();
    expect(await take()).toMatchObject({ counts: 0, isNew: false });
    expect(await all()).toEqual(once);
    expect(await previewTakeOver(worker, facility, made.text)).toMatchObject({ counts: [{ isNew: false }] });
  });

  it('refuses a file with a changed byte, and stores nothing of it', async () => {
    const { worker, take, made } = await twoComputers({ anna: [['Vault', 1, '60']], ben: [['Shelf', 1, '40']] });
    expect(await take(made.text.replace('"quantity":"40"', '"quantity":"41"'))).toMatchObject({
      key: 'handover_bad_hash',
    });
    expect(await worker.ops.countSessions.count()).toBe(1);
  });

  it('brings decisions to the difference of the same record, with their person and computer', async () => {
    const { worker, other, clock, take } = await twoComputers({
      anna: [['Vault', 1, '60']],
      ben: [['Shelf', 1, '40']],
    });
    for (const each of [worker, other]) {
      await clock.pass(5_000);
      await pullOnce(clock, each);
      await each.compare.facility(facility);
    }
    const theirs = await other.ops.differences.toCollection().first();
    if (!theirs) throw new Error('no difference');
    const what = { key: 'reconcile_did_comment' } as never;
    const deed = { at: clock.now(), who: 'Ben', kind: 'comment', what, note: 'two jars open' } as const;
    await other.ops.differences.put({ ...theirs, deeds: [...theirs.deeds, deed] });
    const made = await makeHandOver(other, { facility, since: 0, who: 'Ben', app: '0.1.0' });
    if ('key' in made) throw new Error(made.key);
    await take(made.text);
    const mine = await worker.ops.differences.where('[facility+record]').equals([facility, theirs.record]).first();
    expect(mine?.deeds.at(-1)).toMatchObject({
      who: 'Ben',
      note: 'two jars open',
      what: { key: 'handover_did_comment' },
    });
    const lines = await worker.ops.activity
      .where('[facility+record+seq]')
      .between([facility, theirs.record, 0], [facility, theirs.record, Infinity])
      .toArray();
    expect(lines.map(({ what: said }) => said.key)).toContain('handover_did_comment');
  });
});

describe('files of several computers', () => {
  const ofComputer = (n: number) => {
    const file = handOverOf();
    const [count] = file.counts;
    if (!count) throw new Error('no count');
    const id = (kind: string) => `00000000-0000-4000-8000-0000000${kind}000${n}`;
    const entries = count.entries.map((entry) => ({ ...entry, id: id('e') }));
    const source = { id: id('f'), name: 'Count', asOf: 1_000, importedAt: 2_000 };
    const row = { tag: tagOf(n), quantity: '1', unit: 'Each', place: null, item: null, asOf: 1_000 };
    const computer = { id: `PC${n}`, name: '', keepsBooks: false };
    const counts = [{ ...count, id: id('c'), entries }];
    return handOverText({ ...file, facility, computer, counts, readings: [{ ...source, rows: [row] }] });
  };

  it('come to the same in any order, and however often each is taken over', async () => {
    const order = fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 });
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(order, async (files) => {
        const { worker } = await newShop(1);
        for (const n of files)
          expect(await takeOver(worker, { facility, content: ofComputer(n), who: 'Anna' })).toHaveProperty('isNew');
        const { ops } = worker;
        const rows = [
          (await ops.countSessions.toArray()).map(({ from, ...session }) => session),
          (await ops.countEntries.toArray()).map(({ seq, ...entry }) => entry),
          await ops.readings.toArray(),
          (await ops.activity.toArray()).map(({ what, record }) => `${what.key} ${record}`),
        ].map((table) => table.map((one) => canonicalText(one)).sort());
        outcomes.add(canonicalText(rows));
      }),
      { numRuns: 6 },
    );
    expect(outcomes.size).toBe(1);
  });

  it('are refused where they contradict what is here, or themselves', async () => {
    const { worker } = await newShop(1);
    const take = (file: ReturnType<typeof handOverOf>) =>
      takeOver(worker, { facility, content: handOverText({ ...file, facility }), who: 'Anna' });
    const file = handOverOf();
    expect(await take({ ...file, counts: [...file.counts, ...file.counts] })).toMatchObject({
      key: 'handover_bad_form',
    });
    await take(file);
    const other = file.counts.map((count) => ({ ...count, entries: [] }));
    expect(await take({ ...file, counts: other })).toMatchObject({ key: 'handover_conflict' });
    expect(await worker.ops.countSessions.count()).toBe(1);
  });

  it('are read by Metrc’s clock, whatever their own said', async () => {
    const { worker } = await newShop(1);
    await learnHost(worker.ops, apiHostOf(facility), { skewMs: 1_000 });
    const content = handOverText({ ...handOverOf(), facility, skewMs: -59_000 });
    await takeOver(worker, { facility, content, who: 'Anna' });
    const [session] = await worker.ops.countSessions.toArray();
    expect(session?.from?.shiftMs).toBe(-60_000);
    const [part] = await jointParts(worker.ops, { sessionIds: [session?.id ?? ''] });
    expect(part?.entries[0]?.at).toBe(entryOf().at - 60_000);
  });
});

describe('handing over', () => {
  it('says what stays, and refuses to make an empty file', async () => {
    const { worker } = await countingShop();
    const wish = { facility, since: 0, who: 'Anna', app: '0.1.0' };
    expect(await makeHandOver(worker, wish)).toMatchObject({ key: 'handover_only_unfinished' });
    const what = { key: 'reconcile_did_comment' } as never;
    const deed = { at: 1, who: 'Anna', kind: 'comment', what, note: '' } as const;
    await worker.ops.differences.put(differenceOf({ facility, record: 'no tag', deeds: [deed] }));
    expect(await makeHandOver(worker, wish)).toMatchObject({ key: 'handover_make_bad' });
    expect(await makeHandOver(worker, { ...wish, who: ' ' })).toMatchObject({ key: 'count_nobody' });
  });
});
