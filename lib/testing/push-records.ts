import { FakeClock } from './fake-clock';
import { FakeMetrc } from './fake-metrc';
import { facility, newProfile, startWorker, tagOf, useShop } from './fake-worker';
import { World } from './fake-world';

/** Lists that tests of other records than packages pull. */
const recordLists = [
  'adjust-reasons',
  'locations',
  'items',
  'strains',
  'strains-inactive',
  'packages-active',
  'packages-inactive',
  'package-tags',
  'plants-vegetative',
  'plant-batches',
  'harvests',
];

/** A tag that nothing stands on. */
export const freeTag = '1A4FF0000000001000000900';
/** The plant of these tests. */
export const plantTag = '1A4FF0000000005000000001';

/** A facility with a plant, a harvest, a plant batch and a strain, pulled. */
export async function openFarm() {
  const clock = new FakeClock();
  const metrc = new FakeMetrc(new World(clock));
  const { world } = metrc;
  for (let n = 1; n <= 3; n += 1) world.add(tagOf(n));
  metrc.locations.push({ Id: 2, Name: 'Shelf', ForPackages: true });
  const ids = addRecords(metrc);
  const profile = newProfile();
  const worker = startWorker(profile, metrc, { only: recordLists });
  await useShop(worker.ops);
  await clock.run(worker.pull.run(facility, 'button'));
  metrc.received.splice(0);
  return { clock, metrc, world, profile, worker, ids };
}

function addRecords({ records }: FakeMetrc) {
  const plant = { Label: plantTag, GrowthPhase: 'Vegetative', LocationName: 'Vault', StrainName: 'Kush' };
  const weights = { CurrentWeight: 100, TotalWasteWeight: 0, UnitOfWeightName: 'Grams' };
  records.add('/tags/v2/package/available', { Label: freeTag });
  return {
    plant: records.add('/plants/v2/vegetative', plant),
    harvest: records.add('/harvests/v2/active', { Name: 'H1', ...weights, FinishedDate: null }),
    batch: records.add('/plantbatches/v2/active', { Name: 'B0', StrainName: 'Kush', UntrackedCount: 5 }),
    strain: records.add('/strains/v2/active', { Name: 'Kush' }),
  };
}

/** Forms that are fine on this farm, one for each kind of evidence. */
export const farmForms = {
  movePlant: { location: 'Shelf', sublocation: '', date: '2026-11-23' },
  wasteHarvest: { weight: '10', wasteType: 'Trim', date: '2026-11-23' },
  createBatch: {
    batchName: 'B1',
    batchType: 'Clone',
    count: '10',
    strain: 'Kush',
    location: '',
    sublocation: '',
    date: '2026-11-23',
  },
  repack: {
    used: '10',
    more: '',
    quantity: '10',
    unit: 'Each',
    newTag: freeTag,
    item: 'Gummies',
    location: '',
    sublocation: '',
    note: '',
    date: '2026-11-23',
    productionBatch: '',
    isDonation: '',
    isTradeSample: '',
    expirationDate: '',
    sellByDate: '',
    useByDate: '',
  },
  labTests: { batches: 'A' },
};
