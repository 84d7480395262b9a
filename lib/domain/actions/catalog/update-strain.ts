import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record } from '../fields';
import { sameProblem } from '../problems';
import { isOverRecord, recordProblems, textIn } from '../record-problems';
import { strainFields, strainProblems, strainRow, strainText } from '../strain-fields';
import { valueEffects } from '../value-evidence';

/** Changes what a strain says, all of it at once. */
export const updateStrain = defineRecordAction({
  type: 'strain.update',
  title: 'action_update',
  entity: 'strain',
  permission: 'Manage Strains',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...record(), ...strainFields() }),
  offered: (image) => !isOverRecord(image),
  start: (world) => ({
    newName: world.record?.name ?? '',
    testingStatus: textIn(world.record, 'TestingStatus'),
    thcLevel: textIn(world.record, 'ThcLevel'),
    cbdLevel: textIn(world.record, 'CbdLevel'),
    indica: textIn(world.record, 'IndicaPercentage'),
    sativa: textIn(world.record, 'SativaPercentage'),
  }),
  records: (input) => [`strain:${input.name}`, ...(input.newName === input.name ? [] : [`strain:${input.newName}`])],
  creates: (input, before) => (before ? [{ ...before, name: input.newName }] : []),
  problems: (input, world) => [
    ...recordProblems(world),
    ...strainProblems(input),
    ...sameProblem(
      'newName',
      world.record !== null && strainText(world.record) === strainText({ fields: strainRow(input) }),
    ),
  ],
  guards: ['Name', 'TestingStatus', 'ThcLevel', 'CbdLevel', 'IndicaPercentage', 'SativaPercentage'],
  effect: (input) => ({ fields: strainRow(input) }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/strains/v2',
    body: [{ Id: Number(before.key), ...strainRow(input) }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => valueEffects(strainText, strainText({ fields: strainRow(input) }), before, seen),
  describe: (input) => say('action_update_named', input.newName),
  short: (input) => `✎ ${input.newName}`,
});
