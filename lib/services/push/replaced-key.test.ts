import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { actionOf, drain, forms, openShop, queue, tag } from '@/lib/testing/push-shop';

it('a key that was refused and replaced meanwhile says nothing about the record', async () => {
  const { worker } = await openShop();
  const { person, pushParts } = worker;
  const { record } = pushParts.readBack;
  let isRefused = true;
  pushParts.readBack.record = async (facility, of) => {
    if (!isRefused || of.key !== tag) return record(facility, of);
    isRefused = false;
    // Connected again, by the same person, while the answer was under way.
    if (person.key.kind === 'ready') person.key = { ...person.key, keys: { ...person.key.keys, userKey: 'renewed' } };
    return null;
  };
  const id = await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  expect(isRefused).toBe(false);
  expect(await actionOf(worker, id)).toMatchObject({ state: 'confirmed' });
});

it('a key that was replaced while a write was refused to it leaves nobody without permission', async () => {
  const { metrc, worker } = await openShop();
  const { person } = worker;
  metrc.fates.push({ status: 401 });
  metrc.onWrite = () => {
    metrc.onWrite = () => {};
    if (person.key.kind === 'ready') person.key = { ...person.key, keys: { ...person.key.keys, userKey: 'renewed' } };
  };
  const id = await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  expect(await actionOf(worker, id)).toMatchObject({ state: 'confirmed', hold: null, attempts: 1 });
  expect(metrc.writes()).toHaveLength(2);
});

it('a key that was replaced between check and sending is not used any more', async () => {
  const { worker } = await openShop();
  const { person, pushParts } = worker;
  const { record } = pushParts.readBack;
  const write = vi.spyOn(pushParts, 'write');
  pushParts.readBack.record = async (facility, of) => {
    pushParts.readBack.record = record;
    const seen = await record(facility, of);
    if (person.key.kind === 'ready') person.key = { ...person.key, keys: { ...person.key.keys, userKey: 'renewed' } };
    return seen;
  };
  const id = await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  expect(await actionOf(worker, id)).toMatchObject({ state: 'confirmed' });
  expect(write.mock.calls.map(([{ keys }]) => keys.userKey)).toEqual(['renewed']);
});
