import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { choice, record as ownRecord } from '../fields';
import { choiceProblem, sameProblem } from '../problems';
import { fieldEffects, isOverRecord, recordProblems, textIn } from '../record-problems';

/** Changes the strain of a plant batch. */
export const changeBatchStrain = defineRecordAction({
  type: 'batch.strain',
  title: 'action_strain',
  entity: 'plant-batch',
  permission: 'Manage Veg/Flower Plants Inventory',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...ownRecord(), strain: choice('field_strain', 'strains') }),
  offered: (record) => !isOverRecord(record),
  start: () => ({}),
  records: (input) => [`plant-batch:${input.name}`],
  problems: (input, world) => [
    ...recordProblems(world),
    ...choiceProblem('strain', input.strain, world.choices.strains),
    ...sameProblem('strain', textIn(world.record, 'StrainName') === input.strain),
  ],
  guards: ['IsOnHold', 'StrainName'],
  effect: (input) => ({ fields: { StrainName: input.strain } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plantbatches/v2/strain',
    body: [{ Id: Number(before.key), Name: null, StrainId: null, StrainName: input.strain }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => fieldEffects('StrainName', input.strain, before, seen),
  describe: (input) => say('action_strain_to', input.strain),
  short: (input) => `→ ${input.strain}`,
});
