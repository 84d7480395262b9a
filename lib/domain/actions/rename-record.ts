import { z } from 'zod';
import { say } from '../sentence';
import { type ActionDefinition, defineRecordAction } from './define-action';
import { line, record } from './fields';
import { sameProblem } from './problems';
import { fieldEffects, isOverRecord, recordProblems } from './record-problems';

/** Declares the renaming of a record that keeps its Id. */
export function renameRecord(what: {
  type: string;
  entity: string;
  permission: string;
  path: string;
  /** Fields beside the name that nobody may have changed meanwhile. */
  guards?: readonly string[];
  /** The row that Metrc's endpoint takes. */
  row: (id: number, newName: string) => Record<string, unknown>;
}): ActionDefinition {
  const { type, entity, permission, path, guards = [], row } = what;
  return defineRecordAction({
    type,
    title: 'action_rename',
    entity,
    permission,
    repeat: 'absolute',
    direct: false,
    input: z.object({ ...record(), newName: line('field_new_name') }),
    offered: (image) => !isOverRecord(image),
    start: (world) => ({ newName: world.record?.name ?? '' }),
    records: ({ name, newName }) => [...new Set([name, newName])].map((one) => `${entity}:${one}`),
    creates: (input, before) => (before ? [{ ...before, name: input.newName }] : []),
    problems: (input, world) => [
      ...recordProblems(world),
      ...sameProblem('newName', world.record?.name === input.newName),
    ],
    guards: ['Name', ...guards],
    effect: (input) => ({ fields: { Name: input.newName } }),
    request: (input, before) => ({ method: 'PUT', path, body: [row(Number(before.key), input.newName)] }),
    evidence: 'value',
    effects: (input, before, seen) => fieldEffects('Name', input.newName, before, seen),
    describe: (input) => say('action_rename_to', input.newName),
    short: (input) => `✎ ${input.newName}`,
  });
}
