import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { line, record } from '../fields';
import { sameProblem } from '../problems';
import { fieldEffects, isOverRecord, recordProblems } from '../record-problems';

/** Renames a brand of items. */
export const renameBrand = defineRecordAction({
  type: 'brand.rename',
  title: 'action_rename',
  entity: 'brand',
  permission: 'Manage Items',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...record(), newName: line('field_new_name') }),
  offered: (brand) => !isOverRecord(brand),
  start: (world) => ({ newName: world.record?.name ?? '' }),
  records: (input) => [`brand:${input.name}`, ...(input.newName === input.name ? [] : [`brand:${input.newName}`])],
  creates: (input, before) => (before ? [{ ...before, name: input.newName }] : []),
  problems: (input, world) => [
    ...recordProblems(world),
    ...sameProblem('newName', world.record?.name === input.newName),
  ],
  guards: ['Name'],
  effect: (input) => ({ fields: { Name: input.newName } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/items/v2/brand',
    body: [{ Id: Number(before.key), Name: input.newName }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => fieldEffects('Name', input.newName, before, seen),
  describe: (input) => say('action_rename_to', input.newName),
  short: (input) => `✎ ${input.newName}`,
});
