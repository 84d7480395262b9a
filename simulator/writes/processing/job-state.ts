import Big from 'big.js';
import type { Endpoint } from '../../api/endpoint.ts';
import { findWritable } from '../../world/package-checks.ts';
import { changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { day, idField, text } from '../fields.ts';
import { deleteById, rowWrite } from '../row-write.ts';
import { takeFrom } from '../sources.ts';
import { onlyOnce } from '../subjects.ts';
import { inputsOf, wastes } from './job-totals.ts';
import { openJob } from './jobs.ts';

const needs = ['CanRecordProcessingJobs'] as const;

/** Jobs finished, unfinished and called off; what a job that is called off has taken goes back. */
export const jobStateEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/processing/v2/finish',
    needs,
    prepare(row) {
      const job = openJob(row);
      onlyOnce(row, job, 'Processing Job');
      const FinishedDate = day(row, 'FinishDate', job?.fields.StartDate, 'moment');
      const FinishNote = text(row, 'FinishNote', 1000);
      const lost = wastes(row, (word) => `Total${word}Waste`);
      if (!job) return null;
      return () => {
        const fields = { IsFinished: true, FinishedDate, FinishNote, ...lost };
        changeRecord(row.world, row.facility, job, { list: 'inactive', fields });
        return job.id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/processing/v2/unfinish',
    needs,
    prepare(row) {
      const id = idField(row);
      const job = row.facility.records.get('processingjob', id);
      onlyOnce(row, job, 'Processing Job');
      if (id > 0 && !job) row.complain(`Id ${id} was not found.`);
      if (job && !job.fields.IsFinished) row.complain(`Processing Job ${job.name} is not Finished.`);
      if (!job) return null;
      return () => {
        const fields = { IsFinished: false, FinishedDate: null, FinishNote: null };
        changeRecord(row.world, row.facility, job, { list: 'active', fields });
        return job.id;
      };
    },
  }),
  deleteById<MetrcRecord>({
    path: '/processing/v2/{id}',
    needs,
    find: ({ records }, id) => records.get('processingjob', id),
    check(job, facility) {
      if (job.list !== 'active') return [`Processing Job ${job.name} is not active.`];
      if (job.details.packages) return [`Processing Job ${job.name} cannot be Discontinued because it has Packages.`];
      return inputsOf(job).flatMap(({ packageId }) => {
        const label = facility.packages.get(packageId)?.label;
        return findWritable(facility, label ?? String(packageId), 'editable').messages;
      });
    },
    apply(job, { world, facility, by }) {
      for (const { packageId, quantity } of inputsOf(job)) {
        const pkg = facility.packages.get(packageId);
        const back = { action: 'processed-back', text: `Back from ${job.name}` };
        const desk = { world, facility, writer: { by, door: 'api' as const } };
        if (pkg) takeFrom(desk, { pkg, quantity: new Big(quantity).times(-1) }, back);
      }
      changeRecord(world, facility, job, { list: 'inactive', details: { ...job.details, inputs: [] } });
    },
  }),
];
