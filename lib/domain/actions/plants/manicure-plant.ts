import { z } from 'zod';
import { showQuantity } from '../../quantity';
import { say } from '../../sentence';
import { counterOrWord } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { harvestBody, harvestFields, harvestImage, harvestProblems, harvestSide } from '../harvesting';
import { isOverRecord, recordProblems, textIn } from '../record-problems';

/** Takes a part of a plant into a harvest: the plant goes on. */
export const manicurePlant = defineRecordAction({
  type: 'plant.manicure',
  title: 'action_manicure',
  entity: 'plant',
  permission: 'Manicure/Harvest Veg/Flower Plants',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...record(), ...harvestFields() }),
  offered: (plant) => !isOverRecord(plant),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant:${input.name}`, `harvest:${input.harvest}`],
  creates: (input) => [harvestImage(input)],
  problems: (input, world) => [...recordProblems(world), ...harvestProblems(input, world)],
  guards: ['GrowthPhase', 'HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  counters: ['HarvestCount'],
  effect: (_input, before) => ({ fields: { HarvestCount: Number(textIn(before, 'HarvestCount') || 0) + 1 } }),
  sideEffect: (input, _key, harvest) => harvestSide(input, harvest, 0),
  request: (input, before) => ({
    method: 'POST',
    path: '/plants/v2/manicure',
    body: [{ ...harvestBody(input, before), PlantCount: 1 }],
  }),
  evidence: 'counter',
  effects: (_input, before, seen) => counterOrWord('HarvestCount', '1', before, seen),
  describe: (input) => say('action_manicure_into', showQuantity(input.weight, input.unit), input.harvest),
  short: (input) => `✂ ${showQuantity(input.weight, input.unit)}`,
});
