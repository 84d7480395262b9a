import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { line, record as ownRecord } from '../fields';
import { sameProblem } from '../problems';
import { fieldEffects, isOverRecord, recordProblems } from '../record-problems';

/** Gives a harvest another name. The harvest keeps its Id. */
export const renameHarvest = defineRecordAction({
  type: 'harvest.rename',
  title: 'action_rename',
  entity: 'harvest',
  permission: 'Manage Harvests',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...ownRecord(), newName: line('field_new_name') }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ newName: world.record?.name ?? '' }),
  records: (input) => [`harvest:${input.name}`, `harvest:${input.newName}`],
  creates: (input, before) => (before ? [{ ...before, name: input.newName }] : []),
  problems: (input, world) => [
    ...recordProblems(world),
    ...sameProblem('newName', world.record?.name === input.newName),
  ],
  guards: ['Name', 'FinishedDate', 'IsOnHold'],
  effect: (input) => ({ fields: { Name: input.newName } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/harvests/v2/rename',
    body: [{ Id: Number(before.key), OldName: null, NewName: input.newName }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => fieldEffects('Name', input.newName, before, seen),
  describe: (input) => say('action_rename_to', input.newName),
  short: (input) => `→ ${input.newName}`,
});
