import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { record as ownRecord } from '../fields';
import { isOverRecord, recordProblems } from '../record-problems';
import { valueEffects } from '../value-evidence';

/** Takes back the finish of a processing job. */
export const unfinishJob = defineRecordAction({
  type: 'job.unfinish',
  title: 'action_unfinish',
  entity: 'job',
  permission: 'Manage Processing Job',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...ownRecord() }),
  offered: (record) => isOverRecord(record),
  start: () => ({}),
  records: (input) => [`job:${input.name}`],
  problems: (_input, world) => recordProblems(world, { over: true }),
  guards: ['Name', 'IsFinished'],
  effect: () => ({ list: 'jobs', fields: { IsFinished: false, FinishedDate: null } }),
  request: (_input, before) => ({ method: 'PUT', path: '/processing/v2/unfinish', body: [{ Id: Number(before.key) }] }),
  evidence: 'value',
  effects: (_input, before, seen) => valueEffects((job) => Boolean(job.fields.IsFinished), false, before, seen),
  describe: () => say('action_unfinish'),
  short: () => '↺',
});
