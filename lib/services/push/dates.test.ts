import { describe, expect, it } from 'vitest';
import { writeSalesSwitch } from '@/lib/data/sales-switch';
import { drawForm } from '@/lib/domain/actions/draw-form';
import { actionOf as definitionOf } from '@/lib/domain/actions/registry';
import { annasKeys, facility } from '@/lib/testing/fake-worker';
import { actionOf, drain, openShop, queue, tag } from '@/lib/testing/push-shop';
import { actionWorld } from '../action-world';
import { acceptAction } from './accept-action';

/** The shop of these tests is on Pacific time. */
type Shop = Awaited<ReturnType<typeof openShop>>;

async function openAt(instant: string): Promise<Shop> {
  const shop = await openShop();
  shop.clock.jump(Date.parse(instant) - shop.clock.now());
  return shop;
}

async function offeredDay({ worker, clock }: Shop): Promise<string | undefined> {
  const move = definitionOf('package.move');
  const form = drawForm(move, await actionWorld(worker, facility, move, null, clock.now()));
  return form.fields.find(({ name }) => name === 'date')?.value;
}

const moveOn = (worker: Shop['worker'], date: string) =>
  acceptAction(worker.pushParts, {
    facility,
    type: 'package.move',
    tag,
    fields: { location: 'Shelf', date },
    person: 'Anna',
  });

const sentDays = ({ metrc }: Shop) =>
  metrc.writes().map(({ body }) => (JSON.parse(body) as { MoveDate: string }[])[0]?.MoveDate);

const days: [string, string, string, string][] = [
  ['at 17:00, when it is tomorrow in UTC', '2026-11-24T01:00:00Z', '2026-11-23', '2026-11-24'],
  ['in the last moment before midnight', '2026-11-24T07:59:59Z', '2026-11-23', '2026-11-24'],
  ['at midnight', '2026-11-24T08:00:00Z', '2026-11-24', '2026-11-25'],
  ['before the day that loses an hour', '2027-03-14T07:59:59Z', '2027-03-13', '2027-03-14'],
  ['as the day that loses an hour begins', '2027-03-14T08:00:00Z', '2027-03-14', '2027-03-15'],
  ['in the hour that is not there', '2027-03-14T10:00:00Z', '2027-03-14', '2027-03-15'],
  ['as that day ends, an hour early', '2027-03-15T06:59:59Z', '2027-03-14', '2027-03-15'],
  ['after it', '2027-03-15T07:00:00Z', '2027-03-15', '2027-03-16'],
  ['as the day that gains an hour begins', '2027-11-07T07:00:00Z', '2027-11-07', '2027-11-08'],
  ['in the hour that comes twice, the first time', '2027-11-07T08:30:00Z', '2027-11-07', '2027-11-08'],
  ['in the hour that comes twice, the second time', '2027-11-07T09:30:00Z', '2027-11-07', '2027-11-08'],
  ['as that day ends, an hour late', '2027-11-08T07:59:59Z', '2027-11-07', '2027-11-08'],
  ['after it', '2027-11-08T08:00:00Z', '2027-11-08', '2027-11-09'],
];

describe.each(days)('the facility’s day %s (%s)', (_, instant, today, tomorrow) => {
  it('is offered, kept and sent; the day after is refused before it is queued', async () => {
    const shop = await openAt(instant);
    const { worker } = shop;
    expect(await offeredDay(shop)).toBe(today);
    const problems = [{ field: 'date', sentence: { key: 'problem_future_day' } }];
    expect(await moveOn(worker, tomorrow)).toEqual({ kind: 'problems', problems });
    expect(await worker.ops.actions.count()).toBe(0);
    const accepted = await moveOn(worker, today);
    expect(accepted.kind).toBe('queued');
    expect((await worker.ops.actions.toArray())[0]).toMatchObject({ day: today, input: { date: today } });
    await drain(worker);
    expect(sentDays(shop)).toEqual([today]);
  });
});

describe('the day on which an action was taken', () => {
  const evening = '2026-11-24T07:58:00Z';
  const day = '2026-11-23';
  const take = ({ worker }: Shop) => queue(worker, 'package.move', { location: 'Shelf', date: day });

  async function hasGoneOut(shop: Shop, id: string) {
    await drain(shop.worker, 24 * 3_600_000);
    const action = await actionOf(shop.worker, id);
    expect([action.state, action.day]).toEqual(['confirmed', day]);
    expect(sentDays(shop)).toEqual([day]);
  }

  it('is kept through midnight', async () => {
    const shop = await openAt(evening);
    const id = await take(shop);
    await shop.clock.pass(4 * 60_000);
    expect(await offeredDay(shop)).toBe('2026-11-24');
    await hasGoneOut(shop, id);
  });

  it('is kept through a lock of three days', async () => {
    const shop = await openAt(evening);
    shop.worker.person.key = { kind: 'locked' };
    const id = await take(shop);
    await drain(shop.worker);
    await shop.clock.pass(3 * 24 * 3_600_000);
    expect((await actionOf(shop.worker, id)).state).toBe('queued');
    shop.worker.person.key = { kind: 'ready', person: 'Anna', keys: annasKeys };
    await hasGoneOut(shop, id);
  });

  it('is kept while there is no network', async () => {
    const shop = await openAt(evening);
    shop.metrc.isOnline = false;
    const id = await take(shop);
    await drain(shop.worker, 10 * 60_000);
    expect(await offeredDay(shop)).toBe('2026-11-24');
    shop.metrc.isOnline = true;
    await hasGoneOut(shop, id);
  });

  it('is kept while Metrc is down', async () => {
    const shop = await openAt(evening);
    shop.metrc.onRead = () => ({ status: 503, text: '', headers: {} });
    const id = await take(shop);
    await drain(shop.worker, 10 * 60_000);
    expect(shop.metrc.writes()).toEqual([]);
    shop.metrc.onRead = () => undefined;
    await hasGoneOut(shop, id);
  });

  it('is kept through the night in which the clocks change', async () => {
    const shop = await openAt('2027-03-14T07:58:00Z');
    shop.worker.person.key = { kind: 'locked' };
    const id = await queue(shop.worker, 'package.move', { location: 'Shelf', date: '2027-03-13' });
    await shop.clock.pass(12 * 3_600_000);
    shop.worker.person.key = { kind: 'ready', person: 'Anna', keys: annasKeys };
    await drain(shop.worker);
    expect((await actionOf(shop.worker, id)).day).toBe('2027-03-13');
    expect(sentDays(shop)).toEqual(['2027-03-13']);
  });

  it('of a sale is the wall clock of the shop, as it was said, without a zone', async () => {
    const shop = await openAt('2027-11-07T09:30:00Z');
    const sale = { number: 'R-1', soldAt: '2027-11-07 01:30', customerType: 'Consumer', sold: `${tag} 1 5` };
    await writeSalesSwitch(shop.worker.ops, facility, true);
    await queue(shop.worker, 'receipt.create', sale, { tag: '' });
    await drain(shop.worker);
    const [sent] = JSON.parse(shop.metrc.writes()[0]?.body ?? '[]');
    expect(sent.SalesDateTime).toBe('2027-11-07T01:30:00.000');
  });
});
