import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { choice, record } from '../fields';
import { choiceProblem, sameProblem } from '../problems';
import { fieldEffects, isOverRecord, recordProblems, textIn } from '../record-problems';

/** Changes the strain of a plant. */
export const changePlantStrain = defineRecordAction({
  type: 'plant.strain',
  title: 'action_strain',
  entity: 'plant',
  permission: 'Manage Veg/Flower Plants Inventory',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...record(), strain: choice('field_strain', 'strains') }),
  offered: (plant) => !isOverRecord(plant),
  start: () => ({}),
  records: (input) => [`plant:${input.name}`],
  problems: (input, world) => [
    ...recordProblems(world),
    ...choiceProblem('strain', input.strain, world.choices.strains),
    ...sameProblem('strain', textIn(world.record, 'StrainName') === input.strain),
  ],
  guards: ['StrainName', 'HarvestedDate', 'DestroyedDate', 'IsOnHold'],
  effect: (input) => ({ fields: { StrainName: input.strain } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plants/v2/strain',
    body: [{ Id: Number(before.key), Label: null, StrainId: null, StrainName: input.strain }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => fieldEffects('StrainName', input.strain, before, seen),
  describe: (input) => say('action_strain_to', input.strain),
  short: (input) => `→ ${input.strain}`,
});
