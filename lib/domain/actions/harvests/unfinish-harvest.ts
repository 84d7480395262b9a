import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record as ownRecord } from '../fields';
import { isOverRecord, markEffects, recordProblems } from '../record-problems';

/** Takes back the finish of a harvest. */
export const unfinishHarvest = defineRecordAction({
  type: 'harvest.unfinish',
  title: 'action_unfinish',
  entity: 'harvest',
  permission: 'Finish/Discontinue Harvests',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...ownRecord() }),
  offered: (record) => isOverRecord(record),
  start: () => ({}),
  records: (input) => [`harvest:${input.name}`],
  problems: (_input, world) => recordProblems(world, { over: true }),
  guards: ['FinishedDate', 'IsOnHold'],
  effect: () => ({ fields: { FinishedDate: null } }),
  request: (_input, before) => ({ method: 'PUT', path: '/harvests/v2/unfinish', body: [{ Id: Number(before.key) }] }),
  evidence: 'value',
  effects: (_input, before, seen) => markEffects('FinishedDate', before, seen, false),
  describe: () => say('action_unfinish'),
  short: () => '↺',
});
