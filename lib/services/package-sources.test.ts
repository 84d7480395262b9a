import { expect, it } from 'vitest';
import { facility, tagOf } from '@/lib/testing/fake-worker';
import { farmForms, openFarm } from '@/lib/testing/push-records';
import { forms, queue } from '@/lib/testing/push-shop';
import { packageSources } from './package-sources';

it('says what is available after what the queue takes, and what lab tests say', async () => {
  const { worker } = await openFarm();
  const [a, b] = [tagOf(1), tagOf(2)];
  await queue(worker, 'package.create', { ...farmForms.repack, used: '30', more: `${b} 5` }, { tag: a });
  await queue(worker, 'package.change-by', forms.changeBy(-20), { tag: a });
  const row = await worker.cache.packages.get([facility, b]);
  if (!row) throw new Error('no package');
  await worker.cache.packages.put({ ...row, raw: { ...(row.raw as object), LabTestingState: 'TestPassed' } });
  expect(await packageSources(worker, facility, [a, b])).toMatchObject([
    { tag: a, item: 'Gummies', unit: 'Each', available: '50', onHand: '100', lab: null, problem: null },
    { tag: b, available: '95', onHand: '100', lab: 'TestPassed' },
  ]);
});

it('knows a package that only the queue will make, and names one that is not there', async () => {
  const { worker } = await openFarm();
  await queue(worker, 'package.create', farmForms.repack, { tag: tagOf(1) });
  expect(await packageSources(worker, facility, [farmForms.repack.newTag, tagOf(99)])).toMatchObject([
    { available: '10', onHand: '0', problem: null },
    { available: '0', problem: { key: 'problem_not_in_facility' } },
  ]);
});
