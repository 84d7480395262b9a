import { farmForms, type openFarm } from './push-records';
import { tag } from './push-shop';

type Farm = Awaited<ReturnType<typeof openFarm>>;

/** One action of each kind of evidence: its type, its record, its form, and how often the world shows its effect. */
export const kinds: [string, string, (farm: Farm) => string, Record<string, string>, (farm: Farm) => number][] = [
  [
    'value',
    'plant.move',
    ({ ids }) => String(ids.plant),
    farmForms.movePlant,
    ({ metrc, ids }) => Number(metrc.records.current(ids.plant).LocationName === 'Shelf'),
  ],
  [
    'counter',
    'harvest.waste',
    ({ ids }) => String(ids.harvest),
    farmForms.wasteHarvest,
    ({ metrc, ids }) => Number(metrc.records.current(ids.harvest).TotalWasteWeight) / 10,
  ],
  [
    'name',
    'batch.create',
    () => '',
    farmForms.createBatch,
    ({ metrc }) => metrc.records.truth('/plantbatches/v2/active').filter(({ Name }) => Name === 'B1').length,
  ],
  ['key', 'package.create', () => tag, farmForms.repack, ({ world }) => (100 - world.current(tag).quantity) / 10],
  ['none', 'package.lab-tests', () => tag, farmForms.labTests, ({ world }) => world.effects.length],
];
