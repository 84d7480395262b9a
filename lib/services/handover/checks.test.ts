import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { RecordRow } from '@/lib/data/cache-db';
import { checkParts } from '@/lib/data/counts';
import { learnHost } from '@/lib/data/settings';
import { describeComputer } from '@/lib/data/this-computer';
import { checksTogether } from '@/lib/domain/count/checks-together';
import { apiHostOf } from '@/lib/domain/facility';
import { handOverText } from '@/lib/domain/handover/hand-over-file';
import { usualTerms } from '@/lib/testing/counts';
import { type FakeWorker, facility, newProfile, startWorker } from '@/lib/testing/fake-worker';
import { checkOf, handOverOf } from '@/lib/testing/hand-overs';
import { newShop } from '@/lib/testing/pull-world';
import { moveCount } from '../count/end-count';
import { addEntry, standAt } from '../count/record-scan';
import { startCount } from '../count/start-count';
import { startJoint } from './joint-counts';
import { makeHandOver } from './make-hand-over';
import { previewTakeOver, takeOver } from './take-over';

const [annas, bens] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const plant = (n: number) => `1A4FF010000002200000${String(n).padStart(4, '0')}`;
const terms = { ...usualTerms, kind: 'presence', scope: { by: 'all' }, repeats: 'refuse', eachScan: 'one' } as const;

/** Four plants, two in each room, as both computers know them. */
async function plantsIn({ cache }: FakeWorker): Promise<void> {
  const rows: RecordRow[] = ['Veg', 'Veg', 'Bloom', 'Bloom'].map((LocationName, n) => ({
    facility,
    entity: 'plant' as const,
    key: String(n),
    feed: 'plants-vegetative',
    parent: '',
    name: plant(n),
    lastModified: null,
    pulledAt: 1,
    raw: { LocationName, StrainName: 'Haze' },
  }));
  await cache.records.bulkPut(rows);
}

/** One person walks through the rooms, scans those plants there, and hands in that nothing was left out. */
async function walk(worker: FakeWorker, of: string, who: string, scans: [room: string, n: number][]): Promise<void> {
  await plantsIn(worker);
  expect(await startCount(worker, { id: of, facility, name: `Of ${who}`, who, recountOf: null, terms })).toBeNull();
  for (const [room, n] of scans) {
    await standAt(worker.ops, of, room);
    const id = `0000000${n}-0000-4000-9000-${of.slice(-12)}`;
    await addEntry(worker, { sessionId: of, id, tag: plant(n), quantity: '1', unit: 'Each', how: 'scanned' });
  }
  expect(await moveCount(worker, { id: of, kind: 'handed-in', who, note: '', isWhole: true })).toHaveProperty(
    'session',
  );
}

/** Anna and Ben check the same plants on two computers, and Ben hands over. */
async function twoWalks(anna: [string, number][], ben: [string, number][]) {
  const { worker, metrc } = await newShop(1);
  const other = startWorker(newProfile(), metrc);
  await other.ops.facilities.bulkPut(await worker.ops.facilities.toArray());
  await describeComputer(other.ops, { name: 'Back room', keepsBooks: false });
  await walk(worker, annas, 'Anna', anna);
  await walk(other, bens, 'Ben', ben);
  const made = await makeHandOver(other, { facility, since: 0, who: 'Ben', app: '0.1.0' });
  if ('key' in made) throw new Error(made.key);
  const take = () => takeOver(worker, { facility, content: made.text, who: 'Anna' });
  return { worker, made, take };
}

/** What the checks of a computer come to together. */
async function together({ ops }: FakeWorker) {
  const mine = await ops.countSessions.get(annas);
  return checksTogether(mine ? await checkParts(ops, mine) : []);
}

describe('a check of another computer', () => {
  it('comes with what it was handed in with, adds up with the one made here, and becomes no reading', async () => {
    const { worker, made, take } = await twoWalks(
      [
        ['Veg', 0],
        ['Veg', 2],
      ],
      [['Bloom', 3]],
    );
    expect(made).toMatchObject({ counts: 1 });
    expect(await take()).toMatchObject({ counts: 1, tags: [], isNew: true });
    const { results, twice } = await together(worker);
    expect(results.map(({ tag, outcome }) => [tag, outcome])).toEqual([
      [plant(1), 'missing'],
      [plant(2), 'other-room'],
      [plant(0), 'present'],
      [plant(3), 'present'],
    ]);
    expect(twice).toEqual([]);
    expect(await worker.ops.readings.count()).toBe(0);
    expect(
      await startJoint(worker, { id: 'j', facility, name: '', who: 'Anna', sessionIds: [annas, bens] }),
    ).toMatchObject({ key: 'joint_not_ready' });
  });

  it('stands side by side where both saw the same plant, with who says what', async () => {
    const { worker, take } = await twoWalks([['Veg', 0]], [['Bloom', 0]]);
    await take();
    const { results, twice } = await together(worker);
    expect(results.map(({ tag }) => tag)).not.toContain(plant(0));
    expect(twice).toMatchObject([
      {
        tag: plant(0),
        seen: [
          { who: 'Anna', computer: null, result: { outcome: 'present', place: 'Veg' } },
          {
            who: 'Ben',
            computer: expect.stringMatching(/^Back room/),
            result: { outcome: 'other-room', place: 'Bloom' },
          },
        ],
      },
    ]);
  });

  it('adds nothing a second time, and is refused with other results under the same number', async () => {
    const { worker, made, take } = await twoWalks([['Veg', 0]], [['Bloom', 3]]);
    await take();
    expect(await take()).toMatchObject({ counts: 0, isNew: false });
    expect(await previewTakeOver(worker, facility, made.text)).toMatchObject({
      counts: [{ packages: 1, isNew: false }],
    });
    const { hash, ...file } = JSON.parse(made.text);
    file.counts[0].check.results[0].outcome = 'unexpected';
    expect(await takeOver(worker, { facility, content: handOverText(file), who: 'Anna' })).toMatchObject({
      key: 'handover_conflict',
    });
  });

  it('is read by Metrc’s clock', async () => {
    const { worker } = await newShop(1);
    await learnHost(worker.ops, apiHostOf(facility), { skewMs: 1_000 });
    const content = handOverText({ ...handOverOf({ counts: [checkOf()] }), facility, skewMs: -59_000 });
    await takeOver(worker, { facility, content, who: 'Anna' });
    const [plan] = await worker.ops.countPlans.toArray();
    expect(plan?.check?.at).toBe(checkOf().check.at - 60_000);
  });
});
