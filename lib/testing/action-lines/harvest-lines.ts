import { date, freeTag, future, image, type Line, missing, notHere, pack, unlisted, type Wrong } from './line';

const harvest = (fields = {}) =>
  image('harvest', 'H1', {
    Name: 'H1',
    DryingLocationName: 'Dry A',
    UnitOfWeightName: 'Grams',
    CurrentWeight: 100.5,
    TotalWasteWeight: 0.2,
    TotalPackagedWeight: 10,
    PackageCount: 5,
    ...fields,
  });
const packed = {
  weight: '50.5',
  newTag: freeTag,
  item: 'Gummies',
  location: 'Vault',
  sublocation: '',
  note: '',
  date,
  productionBatch: 'PB-1',
  isDonation: '',
  isTradeSample: '',
  expirationDate: '',
  sellByDate: '',
  useByDate: '',
};
const packWrongs: Wrong[] = [
  ['more than there is', { weight: '100.51' }, 'problem_not_available', 'weight'],
  ['nothing', { weight: '0' }, 'problem_not_positive', 'weight'],
  ['a tag that is none', { newTag: 'X' }, 'problem_no_tag', 'newTag'],
  unlisted('item'),
  unlisted('location'),
  future(),
];
const packedEffect = { fields: { CurrentWeight: 50, TotalPackagedWeight: 60.5, PackageCount: 6 } };
const packedSeen = { others: { [freeTag]: pack({ tag: freeTag, unit: 'Grams', quantity: '50.5' }) } };
const plant = '1A4FF0000000001000000001';
const harvested = image('plant', plant, { HarvestedDate: '2026-11-20' });

/** Writes on harvests. */
export const harvestLines: Record<string, Line> = {
  'harvest.waste': {
    call: 'POST /harvests/v2/waste',
    before: harvest(),
    fine: { weight: '10.05', wasteType: 'Trim', date },
    effect: { fields: { CurrentWeight: 90.45, TotalWasteWeight: 10.25 } },
    sends: { Id: 7, WasteType: 'Trim', UnitOfWeight: 'Grams', WasteWeight: 10.05 },
    twice: { record: harvest({ TotalWasteWeight: 20.3 }) },
    wrong: [
      ['more than there is', { weight: '101' }, 'problem_not_available', 'weight'],
      unlisted('wasteType'),
      future(),
    ],
  },
  'harvest.package': {
    call: 'POST /harvests/v2/packages',
    before: harvest(),
    fine: packed,
    effect: packedEffect,
    also: [freeTag],
    sends: { Tag: freeTag, UnitOfWeight: 'Grams', IsProductionBatch: true, ProductionBatchNumber: 'PB-1' },
    once: packedSeen,
    wrong: packWrongs,
  },
  'harvest.sample': {
    call: 'POST /harvests/v2/packages/testing',
    before: harvest(),
    fine: packed,
    effect: packedEffect,
    also: [freeTag],
    sends: { Tag: freeTag, Item: 'Gummies' },
    once: packedSeen,
    wrong: packWrongs,
  },
  'harvest.finish': {
    call: 'PUT /harvests/v2/finish',
    before: harvest(),
    fine: { date },
    effect: { fields: { FinishedDate: date } },
    sends: { Id: 7, ActualDate: date },
    wrong: [future()],
  },
  'harvest.unfinish': {
    call: 'PUT /harvests/v2/unfinish',
    before: harvest({ FinishedDate: '2026-11-01' }),
    fine: {},
    effect: { fields: { FinishedDate: null } },
    sends: { Id: 7 },
    wrong: [],
    refusedOn: [
      notHere,
      ['one that goes on', { fields: { FinishedDate: null } }, 'problem_record_not_over'],
      ['one on hold', { fields: { IsOnHold: true } }, 'problem_record_on_hold'],
    ],
  },
  'harvest.rename': {
    call: 'PUT /harvests/v2/rename',
    before: harvest(),
    fine: { newName: 'H9' },
    effect: { fields: { Name: 'H9' } },
    also: ['harvest:H9'],
    sends: { Id: 7, NewName: 'H9' },
    wrong: [['its own name', { newName: 'H1' }, 'problem_changes_nothing', 'newName'], missing('newName')],
  },
  'harvest.move': {
    call: 'PUT /harvests/v2/location',
    before: harvest(),
    fine: { location: 'Dry B', sublocation: '', date },
    effect: { fields: { DryingLocationName: 'Dry B' } },
    sends: { Id: 7, DryingLocation: 'Dry B', ActualDate: `${date}T00:00:00Z` },
    wrong: [
      ['where it is', { location: 'Dry A' }, 'problem_changes_nothing', 'location'],
      unlisted('location'),
      future(),
    ],
  },
  'harvest.restore-plants': {
    call: 'PUT /harvests/v2/restore/harvestedplants',
    before: harvest(),
    fine: { plants: plant },
    world: { others: { [`plant:${plant}`]: harvested } },
    effect: {},
    also: [`plant:${plant}`],
    sends: { HarvestId: 7, PlantTags: [plant] },
    none: { others: { [`plant:${plant}`]: harvested } },
    once: { others: { [`plant:${plant}`]: image('plant', plant) } },
    wrong: [
      ['no plants', { plants: '' }, 'problem_required', 'plants'],
      ['a plant that is not harvested', { plants: '1A4FF0000000001000000002' }, 'problem_not_harvested', 'plants'],
    ],
  },
};
