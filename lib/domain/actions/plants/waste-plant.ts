import { z } from 'zod';
import { showQuantity } from '../../quantity';
import { say } from '../../sentence';
import { wordEffects } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { isOverRecord, recordProblems, textIn } from '../record-problems';
import { wasteBody, wasteFields, wasteProblems } from '../waste';

/** Records waste of a plant that goes on. Metrc's list of waste names no plant: it is believed on Metrc's word. */
export const wastePlant = defineRecordAction({
  type: 'plant.waste',
  title: 'action_waste',
  entity: 'plant',
  permission: 'Manage Plants Waste',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...record(), ...wasteFields('plant-waste-reasons') }),
  offered: (plant) => !isOverRecord(plant),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant:${input.name}`],
  problems: (input, world) => [...recordProblems(world), ...wasteProblems(input, world, 'plant-waste-reasons')],
  guards: ['HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'POST',
    path: '/plants/v2/waste',
    body: [
      {
        ...wasteBody(input),
        LocationName: textIn(before, 'LocationName') || null,
        SublocationName: textIn(before, 'SublocationName') || null,
        PlantLabels: [before.name],
      },
    ],
  }),
  evidence: 'none',
  effects: (_input, _before, seen) => wordEffects(seen),
  describe: (input) => say('action_waste_of', showQuantity(input.weight, input.unit)),
  short: (input) => `🗑 ${showQuantity(input.weight, input.unit)}`,
});
