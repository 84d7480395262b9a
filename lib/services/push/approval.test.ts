import { describe, expect, it } from 'vitest';
import { verifyActivity } from '@/lib/data/verify-activity';
import { backupOf } from '@/lib/testing/backups';
import { annasKeys, type FakeWorker, facility, tagOf } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue } from '@/lib/testing/push-shop';
import { approveAction, setApproval } from './approval';
import { decide } from './decide';

const ben = { person: 'Ben', userKey: 'ben' };

async function openStrictShop() {
  const shop = await openShop();
  await setApproval(shop.worker.ops, { facility, on: true, who: 'Olga', now: shop.clock.now() });
  return shop;
}

function comes(worker: FakeWorker, { person, userKey }: typeof ben): void {
  worker.person.key = { kind: 'ready', person, keys: { ...annasKeys, userKey } };
}

const anna = { person: 'Anna', userKey: 'anna' };

it('is off by default', async () => {
  const { worker } = await openShop();
  const id = await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  expect((await actionOf(worker, id)).state).toBe('confirmed');
});

describe('where it is asked for', () => {
  it('also stops what is being checked when it is switched on', async () => {
    const { metrc, worker, clock } = await openShop();
    const { record } = worker.pushParts.readBack;
    worker.pushParts.readBack.record = async (...of) => {
      worker.pushParts.readBack.record = record;
      await setApproval(worker.ops, { facility, on: true, who: 'Olga', now: clock.now() });
      return record(...of);
    };
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', hold: 'approval' });
    expect(metrc.writes()).toEqual([]);
  });

  it('sends nothing before another person approved, and then with the key of who took it', async () => {
    const { metrc, worker } = await openStrictShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', hold: 'approval' });
    comes(worker, ben);
    await drain(worker);
    expect(metrc.received).toEqual([]);
    expect(await approveAction(worker.pushParts, { id, approver: ben })).toEqual({ ok: true });
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({ hold: 'other-person', approvedBy: 'Ben', person: 'Anna' });
    expect(metrc.writes()).toEqual([]);
    comes(worker, anna);
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect(metrc.writes()[0]?.headers.get('authorization')).toContain(btoa('vendor:anna'));
    const told = (await worker.ops.activity.toArray()).map(({ who, kind }) => [who, kind]);
    expect(told).toEqual([
      ['Olga', 'decided'],
      ['Anna', 'queued'],
      ['Ben', 'decided'],
      ['Anna', 'sent'],
      ['Anna', 'confirmed'],
    ]);
    expect(await verifyActivity(worker.ops, facility)).toMatchObject({ kind: 'sound', lines: 5 });
  });

  it('nobody approves their own, under another name neither', async () => {
    const { worker } = await openStrictShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    const refused = { ok: false, sentence: { key: 'approve_same', args: ['Anna'] } };
    for (const person of ['Anna', ' anna ', 'Ben'])
      expect(await approveAction(worker.pushParts, { id, approver: { ...anna, person } })).toEqual(refused);
    const locked = await approveAction(worker.pushParts, { id, approver: null });
    expect(locked).toMatchObject({ sentence: { key: 'approve_no_keys' } });
    expect((await actionOf(worker, id)).approvedBy).toBeUndefined();
  });

  it('lets nothing that was made of a key into a backup', async () => {
    const { worker } = await openStrictShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    expect((await actionOf(worker, id)).keyMark).toMatch(/^[0-9a-f]{16}$/);
    expect(await backupOf(worker)).not.toContain('keyMark');
  });

  it('says so when there is nothing to approve any more', async () => {
    const { worker } = await openStrictShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    await decide(worker.pushParts, { id, kind: 'cancel', note: '', who: 'Anna' });
    const late = await approveAction(worker.pushParts, { id, approver: ben });
    expect(late).toMatchObject({ sentence: { key: 'decide_too_late' } });
  });

  it('asks again once a person sent it again after a change in Metrc', async () => {
    const { world, worker } = await openStrictShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    await approveAction(worker.pushParts, { id, approver: ben });
    world.change(tagOf(1), { quantity: 77 });
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('conflict');
    await decide(worker.pushParts, { id, kind: 'retry', note: '', who: 'Anna' });
    await drain(worker);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'queued', hold: 'approval', approvedBy: null });
    expect(world.effects).toEqual([]);
  });

  it('lets go what waits when it is switched off, and activity says by whom', async () => {
    const { clock, worker } = await openStrictShop();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    await setApproval(worker.ops, { facility, on: false, who: 'Olga', now: clock.now() });
    await drain(worker);
    expect((await actionOf(worker, id)).state).toBe('confirmed');
    expect((await worker.ops.activity.toArray()).map(({ what }) => what.key)).toContain('approval_switched_off');
  });
});
