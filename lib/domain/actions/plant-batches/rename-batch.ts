import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { line, record as ownRecord } from '../fields';
import { sameProblem } from '../problems';
import { fieldEffects, isOverRecord, recordProblems } from '../record-problems';

/** Gives a plant batch another name. The batch keeps its Id. */
export const renameBatch = defineRecordAction({
  type: 'batch.rename',
  title: 'action_rename',
  entity: 'plant-batch',
  permission: 'Manage Veg/Flower Plants Inventory',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...ownRecord(), newName: line('field_new_name') }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ newName: world.record?.name ?? '' }),
  records: (input) => [`plant-batch:${input.name}`, `plant-batch:${input.newName}`],
  creates: (input, before) => (before ? [{ ...before, name: input.newName }] : []),
  problems: (input, world) => [
    ...recordProblems(world),
    ...sameProblem('newName', world.record?.name === input.newName),
  ],
  guards: ['Name', 'IsOnHold'],
  effect: (input) => ({ fields: { Name: input.newName } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/plantbatches/v2/name',
    body: [{ Id: Number(before.key), Group: null, NewGroup: input.newName }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => fieldEffects('Name', input.newName, before, seen),
  describe: (input) => say('action_rename_to', input.newName),
  short: (input) => `→ ${input.newName}`,
});
