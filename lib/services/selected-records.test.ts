import { expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { packageRow } from '@/lib/testing/host-rows';
import { newShop, pullOnce } from '@/lib/testing/pull-world';
import { selectedRecords } from './selected-records';

const strain = (key: string) => ({ kind: 'strain', grid: 'strains', key, fields: {} });

it('rows of any kind are found by what the mirror calls them; those it has not met are named', async () => {
  const { metrc, clock, worker } = await newShop(5);
  const id = metrc.records.add('/strains/v2/active', { Name: 'Fern Valley', IndicaPercentage: 60 });
  await pullOnce(clock, worker);
  expect(await selectedRecords(worker.cache, facility, [strain('Fern Valley'), strain('Never met')])).toEqual({
    entity: 'strain',
    list: { key: 'list_strains' },
    chosen: [{ key: String(id), name: 'Fern Valley' }],
    unknown: ['Never met'],
  });
});

it('packages are named by their tags, met or not', async () => {
  const { worker } = await newShop(1);
  const found = await selectedRecords(worker.cache, facility, [packageRow(tagOf(1)), packageRow('no tag')]);
  expect(found).toMatchObject({ entity: 'package', chosen: [{ key: tagOf(1), name: tagOf(1) }], unknown: [] });
});

it('rows of two kinds, and of a grid that Metrc’s API has no list of, are nothing to act on', async () => {
  const { worker } = await newShop(1);
  expect(await selectedRecords(worker.cache, facility, [packageRow(tagOf(1)), strain('Fern Valley')])).toBeNull();
  const used = { kind: 'tag', grid: 'used', key: tagOf(9), fields: {} };
  expect(await selectedRecords(worker.cache, facility, [used])).toBeNull();
  expect(await selectedRecords(worker.cache, facility, [])).toBeNull();
});
