import { expect, it } from 'vitest';
import { farmForms, openFarm } from '@/lib/testing/push-records';
import { actionOf, drain, queue } from '@/lib/testing/push-shop';

const theirs = { WasteType: 'Trim', UnitOfWeight: 'Grams', WasteWeight: 3, ActualDate: '2026-11-23' };

it.each([
  ['with ours, whose answer was lost', 'lose-answer' as const, 'confirmed', 13],
  ['while ours was lost on its way: a person looks before it goes again', 'lose-request' as const, 'conflict', 3],
])('somebody else’s waste in the same moment, %s', async (_, fate, state, total) => {
  const { metrc, worker, ids } = await openFarm();
  const body = JSON.stringify([{ Id: ids.harvest, ...theirs }]);
  metrc.onWrite = () => {
    metrc.onWrite = () => {};
    metrc.apply({ method: 'POST', path: '/harvests/v2/waste', body });
  };
  metrc.fates.push(fate);
  const id = await queue(worker, 'harvest.waste', farmForms.wasteHarvest, { tag: String(ids.harvest) });
  await drain(worker, 7_200_000);
  expect(await actionOf(worker, id)).toMatchObject({ state });
  expect(metrc.records.current(ids.harvest).TotalWasteWeight).toBe(total);
});
