import { z } from 'zod';
import { say } from '../../sentence';
import { defineRecordAction } from '../define-action';
import { day, note, record as ownRecord } from '../fields';
import { dayProblem } from '../problems';
import { fieldEffects, isOverRecord, recordProblems } from '../record-problems';
import { jobWasteBody, jobWasteFields, jobWasteProblems } from './job-waste';

/** Finishes a processing job, with what it wasted. */
export const finishJob = defineRecordAction({
  type: 'job.finish',
  title: 'action_finish',
  entity: 'job',
  permission: 'Manage Processing Job',
  repeat: 'absolute',
  direct: false,
  input: z.object({ ...ownRecord(), date: day('field_finish_date'), ...jobWasteFields(), note: note('field_note') }),
  offered: (record) => !isOverRecord(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [`job:${input.name}`],
  problems: (input, world) => [
    ...recordProblems(world),
    ...jobWasteProblems(input, world),
    ...dayProblem('date', input.date, world),
  ],
  guards: ['Name', 'IsFinished', 'TotalCount', 'TotalVolume', 'TotalWeight'],
  effect: (input) => ({ list: 'jobs-inactive', fields: { IsFinished: true, FinishedDate: input.date } }),
  request: (input, before) => ({
    method: 'PUT',
    path: '/processing/v2/finish',
    body: [
      {
        Id: Number(before.key),
        FinishDate: `${input.date}T00:00:00Z`,
        FinishNote: input.note || null,
        ...jobWasteBody(input, before),
      },
    ],
  }),
  evidence: 'value',
  effects: (_input, before, seen) => fieldEffects('IsFinished', 'true', before, seen),
  describe: () => say('action_finish'),
  short: () => '⏹',
});
