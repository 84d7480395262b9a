import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { line, record } from '../fields';
import { sameProblem } from '../problems';
import { fieldEffects, isOverRecord, recordProblems } from '../record-problems';

/** Renames a sublocation. */
export const renameSublocation = defineRecordAction({
  type: 'sublocation.rename',
  title: 'action_rename',
  entity: 'sublocation',
  permission: 'Manage Locations',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...record(), newName: line('field_new_name') }),
  offered: (image) => !isOverRecord(image),
  start: (world) => ({ newName: world.record?.name ?? '' }),
  records: (input) => [
    `sublocation:${input.name}`,
    ...(input.newName === input.name ? [] : [`sublocation:${input.newName}`]),
  ],
  creates: (input, before) => (before ? [{ ...before, name: input.newName }] : []),
  problems: (input, world) => [
    ...recordProblems(world),
    ...sameProblem('newName', world.record?.name === input.newName),
  ],
  guards: ['Name'],
  effect: (input) => ({ fields: { Name: input.newName } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/sublocations/v2',
    body: [{ Id: Number(before.key), Name: input.newName }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => fieldEffects('Name', input.newName, before, seen),
  describe: (input) => say('action_rename_to', input.newName),
  short: (input) => `✎ ${input.newName}`,
});
