import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { FakeWorker } from '@/lib/testing/fake-worker';
import { actionOf, drain, forms, openShop, queue, tag } from '@/lib/testing/push-shop';

function renew(person: FakeWorker['person'], userKey: string): void {
  if (person.key.kind === 'ready') person.key = { ...person.key, keys: { ...person.key.keys, userKey } };
}

it.each([1, 2])(
  'a key that was refused and replaced meanwhile says nothing about the record, %i times',
  async (times) => {
    const { worker } = await openShop();
    const { person, pushParts } = worker;
    const { record } = pushParts.readBack;
    let refused = 0;
    pushParts.readBack.record = async (facility, of) => {
      if (refused === times || of.key !== tag) return record(facility, of);
      refused += 1;
      // Connected again, by the same person, while the answer was under way.
      renew(person, `renewed ${refused}`);
      return null;
    };
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    await drain(worker);
    expect(refused).toBe(times);
    expect(await actionOf(worker, id)).toMatchObject({ state: 'confirmed' });
  },
);

it('a key that was replaced while a write was refused to it leaves nobody without permission', async () => {
  const { metrc, worker } = await openShop();
  const { person } = worker;
  metrc.fates.push({ status: 401 });
  metrc.onWrite = () => {
    metrc.onWrite = () => {};
    renew(person, 'renewed');
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
    renew(person, 'renewed');
    return seen;
  };
  const id = await queue(worker, 'package.adjust', forms.setTo(90));
  await drain(worker);
  expect(await actionOf(worker, id)).toMatchObject({ state: 'confirmed' });
  expect(write.mock.calls.map(([{ keys }]) => keys.userKey)).toEqual(['renewed']);
});
