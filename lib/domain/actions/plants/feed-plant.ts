import { z } from 'zod';
import { say } from '../../sentence';
import { additiveBody, additiveFields, additiveProblems } from '../additives';
import { wordEffects } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { record as ownRecord } from '../fields';
import { isOverRecord, recordProblems } from '../record-problems';

/** Logs an additive given to a plant. The list of additives names neither plant nor person: it is believed on Metrc's word. */
export const feedPlant = defineRecordAction({
  type: 'plant.additive',
  title: 'action_additive',
  entity: 'plant',
  permission: 'Manage Plants Additives',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...ownRecord(), ...additiveFields() }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant:${input.name}`],
  problems: (input, world) => [...recordProblems(world), ...additiveProblems(input, world)],
  guards: ['HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'POST',
    path: '/plants/v2/additives',
    body: [{ ...additiveBody(input), PlantLabels: [before.name] }],
  }),
  evidence: 'none',
  effects: (_input, _before, seen) => wordEffects(seen),
  describe: (input) => say('action_additive_of', input.product),
  short: () => '💧',
});
