import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { day, record as ownRecord } from '../fields';
import { dayProblem } from '../problems';
import { isOverRecord, markEffects, recordProblems } from '../record-problems';

/** Finishes a harvest: what is left of its weight is moisture loss. */
export const finishHarvest = defineRecordAction({
  type: 'harvest.finish',
  title: 'action_finish',
  entity: 'harvest',
  permission: 'Finish/Discontinue Harvests',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...ownRecord(), date: day('field_finish_date') }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`harvest:${input.name}`],
  problems: (input, world) => [...recordProblems(world), ...dayProblem('date', input.date, world)],
  guards: ['CurrentWeight', 'FinishedDate', 'IsOnHold'],
  effect: (input) => ({ fields: { FinishedDate: input.date } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/harvests/v2/finish',
    body: [{ Id: Number(before.key), ActualDate: input.date }],
  }),
  evidence: 'value',
  effects: (_input, before, seen) => markEffects('FinishedDate', before, seen),
  describe: () => say('action_finish'),
  short: () => '⏹',
});
