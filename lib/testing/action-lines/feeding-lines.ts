import { date, freeTag, future, image, type Line, missing, reasonWrongs, unlisted } from './line';

const tag = '1A4FF0000000001000000001';
const target = '1A4FF0000000001000000002';
const plant = image('plant', tag, { Label: tag, StrainName: 'Kush' });
const batch = image('plant-batch', 'B. Kush', { Name: 'B. Kush' });
const location = image('location', 'Room A', { Name: 'Room A' });
const additive = {
  additiveType: 'Fertilizer',
  product: 'Wonder Sprout',
  epa: '',
  supplier: 'G Labs',
  device: 'Can',
  amount: '5',
  unit: 'Grams',
  ingredients: 'Phosphorous 30',
  date,
};
const template = { template: 'T1', rate: '5 Pounds', volume: '1000 Sq. ft.', amount: '5', unit: 'Grams', date };
const byWord = { once: { word: 'done' }, none: { word: 'refused' } } as const;

const given = (before: Line['before'], call: string, sends: object): Line => ({
  call,
  before,
  fine: additive,
  effect: {},
  sends: { ProductTradeName: 'Wonder Sprout', ActiveIngredients: [{ Name: 'Phosphorous', Percentage: 30 }], ...sends },
  ...byWord,
  wrong: [
    unlisted('additiveType'),
    unlisted('unit'),
    missing('supplier'),
    ['no percentage', { ingredients: 'Phosphorous' }, 'problem_no_percentages', 'ingredients'],
    future(),
  ],
});
const byTemplate = (before: Line['before'], call: string, sends: object): Line => ({
  call,
  before,
  fine: template,
  effect: {},
  sends: { AdditivesTemplateName: 'T1', TotalAmountApplied: 5, ...sends },
  ...byWord,
  wrong: [unlisted('unit'), missing('template'), future()],
});

/** Additives, and what is rarely done with plants and harvests. */
export const feedingLines: Record<string, Line> = {
  'plant.additive': given(plant, 'POST /plants/v2/additives', { PlantLabels: [tag] }),
  'plant.additive-template': byTemplate(plant, 'POST /plants/v2/additives/usingtemplate', { PlantLabels: [tag] }),
  'batch.additive': given(batch, 'POST /plantbatches/v2/additives', { PlantBatchName: 'B. Kush' }),
  'batch.additive-template': byTemplate(batch, 'POST /plantbatches/v2/additives/usingtemplate', {
    PlantBatchName: 'B. Kush',
  }),
  'location.additive': given(location, 'POST /plants/v2/additives/bylocation', { LocationName: 'Room A' }),
  'location.additive-template': byTemplate(location, 'POST /plants/v2/additives/bylocation/usingtemplate', {
    LocationName: 'Room A',
  }),
  'plant.split': {
    call: 'PUT /plants/v2/split',
    before: plant,
    fine: { count: '5', newTag: freeTag, strain: 'Kush', date },
    effect: {},
    also: [`plant:${freeTag}`],
    sends: { SourcePlantLabel: tag, PlantCount: 5, TagLabel: freeTag, StrainLabel: 'Kush' },
    once: { others: { [`plant:${freeTag}`]: image('plant', freeTag, { StrainName: 'Kush' }) } },
    wrong: [unlisted('strain'), ['no tag', { newTag: '' }, 'problem_no_tag', 'newTag'], future()],
  },
  'plant.merge': {
    call: 'PUT /plants/v2/merge',
    before: plant,
    fine: { target, date },
    world: { others: { [`plant:${target}`]: image('plant', target) } },
    effect: { list: 'plants-inactive' },
    also: [`plant:${target}`],
    sends: { TargetPlantGroupLabel: target, SourcePlantGroupLabel: tag },
    ...byWord,
    wrong: [
      ['itself', { target: tag }, 'problem_changes_nothing', 'target'],
      ['a plant that is not here', { target: freeTag }, 'problem_record_not_here', 'target'],
      future(),
    ],
  },
  'plant.adjust': {
    call: 'PUT /plants/v2/adjust',
    before: plant,
    fine: { changeBy: '-1', reason: 'Drying', note: 'miscounted', date },
    effect: {},
    sends: { Id: 7, AdjustCount: -1, AdjustReason: 'Drying', AdjustmentDate: `${date}T00:00:00Z` },
    ...byWord,
    wrong: [['half a plant', { changeBy: '0.5' }, 'problem_not_a_count', 'changeBy'], ...reasonWrongs(), future()],
  },
  'harvest.waste-discontinue': {
    call: 'DELETE /harvests/v2/waste/{id}',
    before: image('harvest', 'H1', { TotalWasteWeight: 10, CurrentWeight: 90 }),
    fine: { wasteId: '7', weight: '2.5' },
    effect: { fields: { TotalWasteWeight: 7.5, CurrentWeight: 92.5 } },
    wrong: [
      ['more than was wasted', { weight: '11' }, 'problem_not_available', 'weight'],
      ['no number', { wasteId: 'x' }, 'problem_not_a_number', 'wasteId'],
    ],
  },
};
