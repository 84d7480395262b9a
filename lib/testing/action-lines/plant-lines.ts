import { date, freeTag, future, image, type Line, missing, pack, reasonWrongs, unlisted, type Wrong } from './line';

const tag = '1A4FF0000000001000000001';
const plant = (fields = {}) =>
  image('plant', tag, { Label: tag, GrowthPhase: 'Vegetative', LocationName: 'Room A', StrainName: 'Kush', ...fields });
const waste = {
  method: 'Compost',
  material: 'Soil',
  weight: '15.5',
  unit: 'Grams',
  reason: 'Drying',
  note: 'wilted',
  date,
};
const wasteWrongs: Wrong[] = [
  ...reasonWrongs(),
  ['less than nothing', { weight: '-1' }, 'problem_below_zero', 'weight'],
  unlisted('method'),
  unlisted('unit'),
  missing('material'),
  future(),
];
const harvest = { weight: '100.23', unit: 'Grams', harvest: 'H2', location: 'Dry A', sublocation: '', date };
const harvestWrongs: Wrong[] = [
  ['no weight', { weight: '0' }, 'problem_not_positive', 'weight'],
  missing('harvest'),
  unlisted('unit'),
  unlisted('location'),
  future(),
];
const batch = { batchName: 'B1', batchType: 'Clone', count: '3', strain: 'Kush', location: '', sublocation: '' };
const noTag: Wrong = ['a tag that is none', { newTag: 'X' }, 'problem_no_tag', 'newTag'];

/** Writes on plants. */
export const plantLines: Record<string, Line> = {
  'plant.move': {
    call: 'PUT /plants/v2/location',
    before: plant(),
    fine: { location: 'Room B', sublocation: '', date },
    effect: { fields: { LocationName: 'Room B' } },
    sends: { Id: 7, Location: 'Room B', ActualDate: date },
    wrong: [
      ['where it is', { location: 'Room A' }, 'problem_changes_nothing', 'location'],
      unlisted('location'),
      future(),
    ],
  },
  'plant.growth-phase': {
    call: 'PUT /plants/v2/growthphase',
    before: plant(),
    fine: { phase: 'Flowering', newTag: freeTag, location: 'Room B', sublocation: '', date },
    effect: { fields: { GrowthPhase: 'Flowering', LocationName: 'Room B', Label: freeTag } },
    also: [`plant:${freeTag}`],
    sends: { Id: 7, GrowthPhase: 'Flowering', NewTag: freeTag, NewLocation: 'Room B', GrowthDate: date },
    wrong: [
      ['the phase it is in', { phase: 'Vegetative' }, 'problem_changes_nothing', 'phase'],
      unlisted('phase'),
      unlisted('location'),
      noTag,
      future(),
    ],
  },
  'plant.destroy': {
    call: 'DELETE /plants/v2',
    before: plant(),
    fine: waste,
    effect: { fields: { DestroyedDate: date } },
    sends: { Id: 7, WasteWeight: 15.5, WasteReasonName: 'Drying', ReasonNote: 'wilted' },
    wrong: wasteWrongs,
  },
  'plant.harvest': {
    call: 'PUT /plants/v2/harvest',
    before: plant({ GrowthPhase: 'Flowering' }),
    fine: harvest,
    effect: { fields: { HarvestedDate: date } },
    also: ['harvest:H2'],
    sends: { Plant: tag, Weight: 100.23, HarvestName: 'H2', DryingLocation: 'Dry A' },
    twice: {
      record: plant({ HarvestedDate: date, HarvestedWetWeight: 200.46, HarvestedUnitOfWeightName: 'Grams' }),
    },
    wrong: harvestWrongs,
  },
  'plant.manicure': {
    call: 'POST /plants/v2/manicure',
    before: plant({ HarvestCount: 1 }),
    fine: harvest,
    effect: { fields: { HarvestCount: 2 } },
    also: ['harvest:H2'],
    sends: { Plant: tag, Weight: 100.23, PlantCount: 1 },
    none: { word: 'refused' },
    twice: { record: plant({ HarvestCount: 3 }) },
    wrong: harvestWrongs,
  },
  'plant.tag': {
    call: 'PUT /plants/v2/tag',
    before: plant(),
    fine: { newTag: freeTag, date },
    effect: { fields: { Label: freeTag } },
    also: [`plant:${freeTag}`],
    sends: { Id: 7, NewTag: freeTag },
    once: { others: { [`plant:${freeTag}`]: image('plant', freeTag) } },
    wrong: [noTag, future()],
  },
  'plant.strain': {
    call: 'PUT /plants/v2/strain',
    before: plant(),
    fine: { strain: 'Haze' },
    effect: { fields: { StrainName: 'Haze' } },
    sends: { Id: 7, StrainName: 'Haze' },
    wrong: [['the strain it is', { strain: 'Kush' }, 'problem_changes_nothing', 'strain'], unlisted('strain')],
  },
  'plant.waste': {
    call: 'POST /plants/v2/waste',
    before: plant(),
    fine: waste,
    effect: {},
    sends: { PlantLabels: [tag], WasteWeight: 15.5, LocationName: 'Room A' },
    once: { word: 'done' },
    none: { word: 'refused' },
    wrong: wasteWrongs,
  },
  'plant.plantings': {
    call: 'POST /plants/v2/plantings',
    before: plant(),
    fine: { ...batch, date },
    effect: {},
    also: ['plant-batch:B1'],
    sends: { PlantLabel: tag, PlantCount: 3, ActualDate: `${date}T00:00:00Z` },
    once: { named: [image('plant-batch', 'B1', { StrainName: 'Kush' })] },
    twice: { named: [image('plant-batch', 'B1'), image('plant-batch', 'B1')] },
    wrong: [unlisted('strain'), unlisted('batchType'), missing('batchName'), future()],
  },
  'plant.package': {
    call: 'POST /plants/v2/plantbatch/packages',
    before: plant(),
    fine: {
      count: '25',
      batchType: 'Clone',
      newTag: freeTag,
      item: 'Gummies',
      location: 'Vault',
      sublocation: '',
      note: '',
      date,
      isDonation: '',
      isTradeSample: '',
    },
    effect: {},
    also: [freeTag],
    sends: { PlantLabel: tag, PackageTag: freeTag, Count: 25, Item: 'Gummies' },
    once: { others: { [freeTag]: pack({ tag: freeTag }) } },
    wrong: [noTag, unlisted('item'), unlisted('batchType'), future()],
  },
};
