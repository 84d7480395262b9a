import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
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
