import Big from 'big.js';
import { z } from 'zod';
import { showQuantity } from '../../quantity';
import type { RecordImage } from '../../records';
import { say } from '../../sentence';
import { defineRecordAction, type Effects, type Seen } from '../define-action';
import { record } from '../fields';
import { harvestBody, harvestFields, harvestImage, harvestProblems, harvestSide } from '../harvesting';
import { isOverRecord, markEffects, recordProblems, textIn } from '../record-problems';

/** Harvests a plant into a harvest of this name: a new one, or one that goes on. */
export const harvestPlant = defineRecordAction({
  type: 'plant.harvest',
  title: 'action_harvest',
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
  counters: ['HarvestedDate'],
  effect: (input) => ({ fields: { HarvestedDate: input.date } }),
  sideEffect: (input, _key, harvest) => harvestSide(input, harvest, 1),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plants/v2/harvest',
    body: [harvestBody(input, before)],
  }),
  evidence: 'value',
  effects: (input, before, seen) => harvestEffects(input, before, seen),
  describe: (input) => say('action_harvest_into', showQuantity(input.weight, input.unit), input.harvest),
  short: (input) => `✂ ${showQuantity(input.weight, input.unit)}`,
});

/** The plant says that it is harvested, and with which weight: twice the weight is twice harvested. */
function harvestEffects(
  input: { weight: string; unit: string },
  before: RecordImage,
  seen: Seen<RecordImage>,
): Effects {
  const effects = markEffects('HarvestedDate', before, seen);
  const wet = seen.record?.fields.HarvestedWetWeight;
  const isSameUnit = textIn(seen.record, 'HarvestedUnitOfWeightName') === input.unit;
  if (effects !== 1 || typeof wet !== 'number' || !isSameUnit) return effects;
  return new Big(wet).eq(new Big(input.weight).times(2)) ? 2 : effects;
}
