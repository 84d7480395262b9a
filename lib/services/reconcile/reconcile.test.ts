import { describe, expect, it } from 'vitest';
import type { Difference } from '@/lib/domain/reconcile/difference';
import { proposeCorrection } from '@/lib/domain/reconcile/propose-correction';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { drain } from '@/lib/testing/push-shop';
import { importReadings } from '../import-readings';
import { acceptAction } from '../push/accept-action';
import { decide } from '../push/decide';
import { linkCorrections } from './correct-in-metrc';
import { takeCount, weighCount } from './count-shelf';
import { decideDifferences } from './decide-differences';

const hour = 3_600_000;
const day = 24 * hour;
const tag = tagOf(1);
const note = { note: 'looked twice', who: 'Anna', place: null, item: null };

/** A shop in which a file says that package 1 is 4 short, and package 2 stands elsewhere. */
async function shortShop() {
  const shop = await newShop(6);
  const { clock, worker } = shop;
  shop.metrc.locations.push({ Id: 2, Name: 'Shelf', ForPackages: true });
  await pullOnce(clock, worker);
  await clock.pass(hour);
  await importReadings(
    { ops: worker.ops, clock, newId: () => 'file' },
    {
      facility,
      kind: 'file',
      name: 'POS',
      asOf: clock.now(),
      covers: 'some',
      delayMinutes: 0,
      rows: [
        { tag, quantity: '96', unit: 'ea', place: 'Vault' },
        { tag: tagOf(2), quantity: '100', unit: 'ea', place: 'Shelf' },
      ],
      who: 'Anna',
    },
  );
  await clock.pass(5_000);
  await pullOnce(clock, worker);
  await worker.compare.facility(facility);
  const all = () => worker.ops.differences.toArray();
  const of = async (record: string) => {
    const found = (await all()).find((difference) => difference.record === record);
    if (!found) throw new Error(`no difference of ${record}`);
    return found;
  };
  const count = (amount: string, isDiscrepancy: boolean, more: Partial<typeof note> = {}) =>
    clock.run(
      of(tag).then(({ id }) =>
        takeCount(
          worker,
          { ...note, ...more, id, counted: { amount, unit: 'Each' } },
          { newId: 'count', name: 'Count 14:05', isDiscrepancy },
        ),
      ),
    );
  const weigh = (amount: string) =>
    clock.run(of(tag).then(({ id }) => weighCount(worker, id, { amount, unit: 'Each' })));
  const later = async () => {
    await clock.pass(5_000);
    await pullOnce(clock, worker);
    await worker.compare.facility(facility);
  };
  return { ...shop, all, of, count, weigh, later };
}

type Shop = Awaited<ReturnType<typeof shortShop>>;

/** Queues what is proposed for a difference, and lets it through. */
async function correct({ worker, clock }: Shop, difference: Difference) {
  const proposal = proposeCorrection(difference);
  if (!proposal) throw new Error('nothing is proposed');
  const fields = { reason: 'Drying', note: 'counted', date: '2026-11-23', ...proposal.values };
  const wanted = { facility, type: proposal.action, tag: difference.record, fields, person: 'Anna' };
  const accepted = await acceptAction(worker.pushParts, wanted);
  if (accepted.kind !== 'queued') throw new Error(JSON.stringify(accepted.problems));
  const action = await worker.ops.actions.get(accepted.id);
  await linkCorrections(worker.ops, [difference.id], action ? [action] : [], clock.now());
  return accepted.id;
}

describe('a shelf count', () => {
  it('reads Metrc at that moment, and stores nothing before it is taken for true', async () => {
    const shop = await shortShop();
    const before = await shop.all();
    // Sold a moment ago: both sides have it less.
    shop.world.change(tag, { quantity: 90 });
    expect(await shop.weigh('86')).toMatchObject({ wrong: 'metrc', variance: '-4', metrc: '90' });
    expect(await shop.weigh('90')).toMatchObject({ wrong: 'reading', variance: '0' });
    expect(await shop.weigh('80')).toMatchObject({ wrong: 'both', variance: '-10' });
    expect(await shop.all()).toEqual(before);
    expect(await shop.worker.ops.sources.count()).toBe(1);
  });

  it('that agrees with Metrc corrects the reading here, and is no discrepancy', async () => {
    const shop = await shortShop();
    expect(await shop.count('100', false)).toMatchObject({
      standing: 'closed',
      confirmed: null,
      closing: { how: 'corrected' },
      correction: { kind: 'here', sourceId: 'count', who: 'Anna' },
    });
    expect(await shop.worker.ops.actions.count()).toBe(0);
  });

  it('that does not confirms a discrepancy, is a reading of its own, and starts nothing else', async () => {
    const shop = await shortShop();
    const difference = await shop.count('95', true);
    expect(difference).toMatchObject({
      standing: 'open',
      confirmed: { who: 'Anna', counted: { amount: '95', unit: 'Each' }, note: 'looked twice' },
      variance: { amount: '-5', unit: 'Each' },
      onHand: { sourceId: 'count', source: 'Count 14:05' },
    });
    expect(await shop.worker.ops.actions.count()).toBe(0);
    const lines = (await shop.worker.ops.activity.toArray()).filter(({ record }) => record === tag);
    expect(lines.map(({ kind, after }) => [kind, after])).toEqual([
      ['reading', null],
      ['difference', 'looked twice'],
    ]);
  });

  it('taken twice after a lost answer is one count', async () => {
    const shop = await shortShop();
    await shop.count('95', true);
    const again = await shop.count('95', true);
    expect(again?.deeds.filter(({ kind }) => kind === 'confirmed')).toHaveLength(1);
    expect(await shop.worker.ops.sources.count()).toBe(2);
  });
});

describe('a correction in Metrc', () => {
  it('closes the difference once Metrc has it, while the shop goes on selling', async () => {
    const shop = await shortShop();
    const confirmed = await shop.count('96', true);
    await correct(shop, confirmed as Difference);
    expect((await shop.of(tag)).correction).toMatchObject({ kind: 'metrc', reason: 'Drying', note: 'counted' });
    await shop.clock.pass(60_000);
    shop.world.change(tag, { quantity: 97 });
    await drain(shop.worker);
    // Three were sold before the write, and are not wiped out by it.
    expect(shop.world.current(tag).quantity).toBe(93);
    await shop.later();
    expect(await shop.of(tag)).toMatchObject({ standing: 'closed', closing: { how: 'corrected' } });
  });

  it('that is cancelled leaves the difference open, and says so', async () => {
    const shop = await shortShop();
    const confirmed = await shop.count('96', true);
    const id = await correct(shop, confirmed as Difference);
    const { ops } = shop.worker;
    await decide({ ops, clock: shop.clock, changed: () => {} }, { id, kind: 'cancel', note: '', who: 'Anna' });
    shop.worker.compare.note(facility, [tag]);
    await shop.worker.compare.facility(facility);
    const difference = await shop.of(tag);
    expect(difference).toMatchObject({ standing: 'open', correction: null });
    expect(difference.deeds.at(-1)?.what.key).toBe('difference_correction_off');
  });

  it('of a place is a move', async () => {
    const shop = await shortShop();
    const difference = await shop.of(tagOf(2));
    expect(difference.class).toBe('place-mismatch');
    await correct(shop, difference);
    await drain(shop.worker);
    expect(shop.world.current(tagOf(2)).place).toBe('Shelf');
    await shop.later();
    expect((await shop.of(tagOf(2))).closing?.how).toBe('corrected');
  });
});

describe('a decision', () => {
  it('is kept with who and when, as a line of activity as well', async () => {
    const shop = await shortShop();
    const { id } = await shop.of(tag);
    const by = { who: 'Ben', now: shop.clock.now() };
    await decideDifferences(shop.worker.ops, [id], { kind: 'comment', note: 'asked the vault' }, by);
    await decideDifferences(shop.worker.ops, [id], { kind: 'source', source: 'receipt', note: 'R-7' }, by);
    const { deeds, correction, lookedAt } = await shop.of(tag);
    expect(deeds.map(({ kind, who, note: said }) => [kind, who, said])).toEqual([
      ['seen', '', ''],
      ['comment', 'Ben', 'asked the vault'],
      ['correction', 'Ben', 'R-7'],
    ]);
    expect(correction).toMatchObject({ kind: 'source', reason: 'receipt' });
    expect(lookedAt).toBe(by.now);
    const lines = (await shop.worker.ops.activity.toArray()).filter(
      ({ record, kind }) => record && kind === 'difference',
    );
    expect(lines.map(({ who, after }) => [who, after])).toEqual([
      ['Ben', 'asked the vault'],
      ['Ben', 'R-7'],
    ]);
  });

  it('to accept it holds until it drifts, and then it is the same one again', async () => {
    const shop = await shortShop();
    const { id } = await shop.of(tag);
    const close = { kind: 'close', reason: 'sample jar' } as const;
    expect(await decideDifferences(shop.worker.ops, [id], close, { who: 'Ben', now: shop.clock.now() })).toBe(1);
    expect(await decideDifferences(shop.worker.ops, [id], close, { who: 'Ben', now: shop.clock.now() })).toBe(0);
    await shop.later();
    expect(await shop.of(tag)).toMatchObject({ standing: 'closed', closing: { how: 'person', reason: 'sample jar' } });
    await shop.clock.pass(day);
    shop.world.adjust(tag, -1, 'found broken');
    await shop.later();
    expect(await shop.of(tag)).toMatchObject({ id, standing: 'open', reopened: 1, variance: { amount: '-3' } });
  });
});
