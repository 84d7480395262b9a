import { z } from 'zod';
import { say } from '../../sentence';
import { templateBody, templateFields, templateProblems } from '../additives';
import { wordEffects } from '../counter-evidence';
import { defineRecordAction } from '../define-action';
import { record as ownRecord } from '../fields';
import { isOverRecord, recordProblems } from '../record-problems';

/** Logs an additive given to a plant, by its template. It is believed on Metrc's word. */
export const feedPlantByTemplate = defineRecordAction({
  type: 'plant.additive-template',
  title: 'action_additive_template',
  entity: 'plant',
  permission: 'Manage Plants Additives',
  repeat: 'harmful',
  direct: false,
  input: z.object({ ...ownRecord(), ...templateFields() }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`plant:${input.name}`],
  problems: (input, world) => [...recordProblems(world), ...templateProblems(input, world)],
  guards: ['HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: () => ({}),
  request: (input, before) => ({
    method: 'POST',
    path: '/plants/v2/additives/usingtemplate',
    body: [{ ...templateBody(input), PlantLabels: [before.name] }],
  }),
  evidence: 'none',
  effects: (_input, _before, seen) => wordEffects(seen),
  describe: (input) => say('action_additive_of', input.template),
  short: () => '💧',
});
