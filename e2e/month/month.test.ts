// Before anything that looks for a database.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { dayIn } from '@/lib/domain/calendar-day';
import type { FacilityKey } from '@/lib/domain/facility';
import { packageFeedIds } from '@/lib/domain/feeds/registry';
import { tagsWith } from '@/lib/domain/reconcile/standing';
import { verdictCodes } from '@/lib/domain/verdict';
import { importReadings } from '@/lib/services/import-readings';
import { acceptAction } from '@/lib/services/push/accept-action';
import { gatherCauses } from '@/lib/services/reconcile/gather-causes';
import { FakeClock } from '@/lib/testing/fake-clock';
import { facility, newProfile, startWorker, useShop } from '@/lib/testing/fake-worker';
import { listOf } from '../../simulator/world/list-of.ts';
import { type Fault, letGoWrong } from './faults.ts';
import { openLocalShop } from './local-shop.ts';
import { scoreByClass } from './score.ts';
import { type Reporting, sellADay } from './sell-a-day.ts';
import { type CountedLine, countedLines, stockedShelf, take } from './shelf.ts';

/*
 * A month in the simulator's shop, with the product's own services in front of it: another system sells all day and tells
 * Metrc at once, every five minutes or at night; goods are wasted and moved. In the last week things go wrong, each in
 * its own way. Every tag of the facility must come to its class, and nothing else may be flagged.
 */

const minute = 60_000;
const hour = 60 * minute;
const days = 28;
const early = {
  facility,
  kind: 'file',
  name: 'Before the first pull',
  covers: 'some',
  delayMinutes: 0,
  who: '',
} as const;

test.each<[Reporting, number, number]>([
  ['at-once', 1, 0],
  ['5-minutes', 2, 10],
  ['nightly', 3, 24 * 60],
])('a month of sales reported %s', { timeout: 240_000 }, async (reporting, seed, delayMinutes) => {
  const month = await openMonth(seed);
  const { shop, shelf, clock, worker, pull, count, adjust } = month;
  await importReadings({ ...worker, newId: () => 'early' }, { ...early, asOf: clock.now(), rows: countedLines(shelf) });
  await worker.compare.facility(facility);
  expect(new Set((await verdictsOf(month)).values())).toEqual(new Set(['not-compared']));
  await pull();
  for (let day = 0; day < days; day += 1) {
    await sellADay({ shop, shelf, day, reporting, pass: (ms) => clock.pass(ms), pull });
    // Before the shop opens, of everything; and in the middle of a day, with what the till says of its delay.
    if (day % 7 === 3) await count(countedLines(shelf), 'all', 0);
    if (day % 7 !== 5) continue;
    for (const { label, quantity } of shop.till.sell(shop.facility, 5)) take(shelf, label, Number(quantity));
    if (reporting === 'at-once') shop.till.report(shop.facility);
    await count(
      countedLines(shelf).filter((_, i) => i % 3 === 0),
      'some',
      delayMinutes,
    );
  }
  // Whatever was sold, wasted and moved honestly is no difference.
  expect(await worker.ops.differences.toArray()).toEqual([]);

  const week = letGoWrong(shop, shelf);
  await pull();
  week.beforeTheCount();
  await count(week.lines, 'all', 0, week.duringTheCount);
  week.afterTheCount();
  await clock.pass(minute);
  await pull();
  // One is adjusted in Metrc before our own adjustment gets there; the other still waits.
  await adjust(week.contested, '1');
  shop.edit({ label: week.contested, kind: 'delta', quantity: '-2', reason: 'Drying' });
  await clock.run(worker.push.pump());
  await adjust(week.waiting, String(shelf.get(week.waiting)?.quantity));
  worker.compare.note(facility, [week.waiting]);
  await worker.compare.facility(facility);

  const [truth, said] = [truthOf(month, week.faults), await verdictsOf(month)];
  const scores = scoreByClass(truth, said);
  tell(reporting, scores);
  expect(mistakes(truth, said, week.faults)).toEqual([]);
  for (const { precision, recall } of Object.values(scores)) expect([precision, recall]).toEqual([1, 1]);
  // Every kind of verdict was there to be mistaken for another; without a first pull there was the last one as well.
  expect([...Object.keys(scores), 'not-compared'].sort()).toEqual([...verdictCodes].sort());
  await expectCauses(month, week.faults);
  await expectWaitingForTheKey(month, week.faults);
  await expectShortReceipt(month, week.faults);
});

/** The evidence that comes first is the right one, and where there is none nothing is guessed. */
async function expectCauses({ worker }: Month, faults: readonly Fault[]): Promise<void> {
  const differences = await worker.ops.differences.toArray();
  const kept = new Set(differences.map(({ record }) => record));
  const planted = faults.filter(({ tag }) => kept.has(tag)).map(({ tag, cause }) => [tag, cause] as const);
  const causes = await gatherCauses(worker, differences, false);
  const first = differences.map(({ id, record }) => [record, causes.get(id)?.[0]?.kind ?? null] as const);
  expect(new Map(first)).toEqual(new Map(planted));
  const [one, other] = faults.filter(({ cause }) => cause === 'sibling').map(({ tag }) => tag);
  expect(differences.find(({ record }) => record === one)?.pair).toBe(other);
}

/** The key is refused: what is counted now waits for Metrc, and nothing new is called a difference. */
async function expectWaitingForTheKey(month: Month, faults: readonly Fault[]): Promise<void> {
  const { shop, shelf, clock, worker, pull, count } = month;
  const { tag } = faultNamed(faults, 'put on hold since');
  const before = await worker.ops.differences.count();
  shop.setMoods({ keysRevoked: true });
  shop.edit({ label: tag, kind: 'sale', quantity: '1' });
  take(shelf, tag, 1);
  const lines = countedLines(shelf).filter((line) => line.tag === tag);
  await count(lines, 'some', 0, () => {}, 'failed');
  expect((await verdictsOf(month)).get(tag)).toBe('timing');
  const lost = faultNamed(faults, 'sold and never scanned').tag;
  const open = (await worker.ops.differences.toArray()).filter(({ record }) => record === lost);
  const causes = await gatherCauses(worker, open, true);
  expect(causes.get(open[0]?.id ?? '')?.map(({ kind }) => kind)).toEqual(['stale']);

  shop.setMoods({ keysRevoked: false });
  await clock.pass(hour);
  await pull();
  await worker.compare.facility(facility);
  expect((await verdictsOf(month)).get(tag)).toBe('in-sync');
  expect(await worker.ops.differences.count()).toBe(before);
}

/** What is on its way was received at another license of this user, one piece short: said, and never an error. */
async function expectShortReceipt({ shop, clock, worker }: Month, faults: readonly Fault[]): Promise<void> {
  const { tag } = faultNamed(faults, 'on its way');
  const { license, name } = shop.second;
  const second = `ca:${license}` as FacilityKey;
  const first = await worker.ops.facilities.get(facility);
  if (first) await worker.ops.facilities.add({ ...first, facility: second, license, name });
  const { quantity } = shop.edit({ label: tag, kind: 'receive', recipient: license });
  shop.edit({ label: tag, kind: 'delta', quantity: '-1' }, shop.second);
  await clock.run(worker.pull.run(second, 'button'));
  worker.compare.note(facility, [tag]);
  await worker.compare.facility(facility);
  const found = (await worker.compare.listed(facility, 'in-transit', 50)).find(({ key }) => key === tag);
  expect(found).toMatchObject({ code: 'in-transit', short: '−1 ea', sentence: { key: 'verdict_received_short' } });
  expect(found?.sentence.args).toContain(`${Number(quantity).toLocaleString('en')} ea`);
}

function faultNamed(faults: readonly Fault[], name: string): Fault {
  const found = faults.find((fault) => fault.name === name);
  if (!found) throw new Error(`nothing is "${name}"`);
  return found;
}

type Month = Awaited<ReturnType<typeof openMonth>>;

async function openMonth(seed: number) {
  const clock = new FakeClock();
  const shop = openLocalShop({ now: () => clock.now(), seed, packages: 120 });
  const answer: typeof fetch = async (...call) => {
    await clock.sleep(20);
    return shop.answer(...call);
  };
  const worker = startWorker(
    newProfile(),
    { fetch: answer, world: { clock } },
    { only: [...packageFeedIds, 'adjustments', 'locations'] },
  );
  const [userKey = ''] = shop.world.userKeys.keys();
  worker.person.key = { kind: 'ready', person: 'Anna', keys: { vendorKey: shop.world.vendorKey, userKey } };
  await useShop(worker.ops);
  const pull = async (state = 'done') => {
    expect(await clock.run(worker.pull.run(facility, 'alarm'))).toMatchObject({ state });
  };
  const shelf = stockedShelf(shop);
  let counts = 0;

  /** Metrc is read again after each count, and both are compared. */
  async function count(
    lines: readonly CountedLine[],
    covers: 'all' | 'some',
    delayMinutes: number,
    meanwhile: () => void = () => {},
    state = 'done',
  ): Promise<void> {
    await clock.pass(minute);
    counts += 1;
    const id = `count-${counts}`;
    const terms = { facility, kind: 'file', name: id, asOf: clock.now(), covers, delayMinutes, who: 'Anna' } as const;
    expect(await importReadings({ ...worker, newId: () => id }, { ...terms, rows: lines })).toMatchObject({ ok: true });
    await clock.pass(minute);
    meanwhile();
    await pull(state);
    await worker.compare.facility(facility);
  }

  async function adjust(tag: string, setTo: string): Promise<void> {
    const fields = { setTo, reason: 'Drying', note: '', date: dayIn('America/Los_Angeles', clock.now()) };
    const wanted = { facility, type: 'package.adjust', tag, fields, person: 'Anna' };
    expect(await acceptAction(worker.pushParts, wanted)).toMatchObject({ kind: 'queued' });
  }
  return { shop, shelf, clock, worker, pull, count, adjust };
}

/** What is true of every tag: what went wrong with it, or that it is where its list says. */
function truthOf({ shop, shelf }: Month, faults: readonly Fault[]): Map<string, string> {
  const truth = new Map<string, string>();
  for (const pkg of shop.facility.packages.values()) {
    const list = listOf(pkg);
    if (list === 'intransit') truth.set(pkg.label, 'in-transit');
    // Whatever left is not asked about, unless somebody counted it.
    if (list !== 'active' && list !== 'onhold') continue;
    truth.set(pkg.label, (shelf.get(pkg.label)?.quantity ?? 0) > 0 ? 'in-sync' : 'no-reading');
  }
  for (const { tag, code } of faults) truth.set(tag, code);
  return truth;
}

/** What the last compare said of every tag. */
async function verdictsOf({ worker }: Month): Promise<Map<string, string>> {
  const standing = await worker.cache.standings.get(facility);
  if (!standing) throw new Error('nothing was compared');
  return new Map(verdictCodes.flatMap((code) => tagsWith(standing, [code]).map((tag) => [tag, code] as const)));
}

/** Every tag of which something else was said than is true, with its fault. */
function mistakes(truth: ReadonlyMap<string, string>, said: ReadonlyMap<string, string>, faults: readonly Fault[]) {
  const tags = [...new Set([...truth.keys(), ...said.keys()])].filter((tag) => truth.get(tag) !== said.get(tag));
  const nameOf = (tag: string) => faults.find((fault) => fault.tag === tag)?.name ?? 'nothing went wrong';
  return tags.map((tag) => `${tag}: ${nameOf(tag)}; is ${truth.get(tag)}, said ${said.get(tag)}`);
}

function tell(reporting: string, scores: ReturnType<typeof scoreByClass>): void {
  const lines = Object.entries(scores).map(
    ([name, { expected, found, precision, recall }]) =>
      `${name}: ${found} found of ${expected}, precision ${precision}, recall ${recall}`,
  );
  process.stdout.write(`sales reported ${reporting}\n  ${lines.join('\n  ')}\n`);
}
