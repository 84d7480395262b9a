import Big from 'big.js';
import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord, changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { day, decimal, idField, nested, text } from '../fields.ts';
import { newName } from '../names.ts';
import { adjustReason } from '../reasons.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { type Source, sources, takeFrom, writablePackage } from '../sources.ts';
import { onlyOnce } from '../subjects.ts';
import { ownUnit, wholeIfCounted } from '../units.ts';
import { inputsOf, type JobInput, jobUnits, totals } from './job-totals.ts';

const needs = ['CanRecordProcessingJobs'] as const;

/** Processing jobs begun, and their inputs put right. */
export const jobEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/processing/v2/start',
    needs,
    prepare(row) {
      const name = newName(row, 'JobName', 'processingjob');
      const type = jobType(row);
      const taken = sources(row, 'Packages', 'Label');
      const newest = taken
        ?.map(({ pkg }) => pkg.packagedDate)
        .sort()
        .at(-1);
      const StartDate = day(row, 'StartDate', newest, 'moment');
      const inputs = (taken ?? []).map(({ pkg, quantity }) => ({
        packageId: pkg.id,
        quantity: quantity.toFixed(),
        unit: pkg.unit,
      }));
      const sums = totals(row, inputs, jobUnits(row, ''));
      if (!taken || !type) return null;
      return () => {
        for (const one of taken) use(row, one, name);
        const { world, facility } = row;
        const number = `MN${String(facility.records.nextId('processingjob') % 100_000).padStart(3, '0')}`;
        const fields = {
          Name: name,
          Number: number,
          JobTypeId: type.id,
          JobTypeName: type.name,
          StartDate,
          ...sums,
          IsFinished: false,
        };
        return addRecord(world, facility, { kind: 'processingjob', list: 'active', name, fields, details: { inputs } })
          .id;
      };
    },
  }),
  rowWrite({
    method: 'POST',
    path: '/processing/v2/adjust',
    needs,
    prepare(row) {
      const job = openJob(row);
      onlyOnce(row, job, 'Processing Job');
      adjustReason(row, 'AdjustmentReason', 'AdjustmentNote');
      day(row, 'AdjustmentDate', job?.fields.StartDate, 'moment');
      const changes = nested(row, 'Packages').map((line) => inputChange(line, job));
      const inputs = job ? changedInputs(inputsOf(job), changes) : [];
      const sums = totals(row, inputs, jobUnits(row, 'Name', job));
      if (!job) return null;
      return () => {
        for (const one of changes) if (one && !one.quantity.eq(0)) use(row, one, job.name);
        changeRecord(row.world, row.facility, job, { fields: sums, details: { ...job.details, inputs } });
        return job.id;
      };
    },
  }),
];

/** A job by Id that is still under way. */
export function openJob(row: WriteRow): MetrcRecord | undefined {
  const id = idField(row);
  const job = row.facility.records.get('processingjob', id);
  if (id > 0 && !job) row.complain(`Id ${id} was not found.`);
  if (job && job.list !== 'active') row.complain(`Processing Job ${job.name} is not active.`);
  return job?.list === 'active' ? job : undefined;
}

function jobType(row: WriteRow): MetrcRecord | undefined {
  const name = text(row, 'JobType');
  const type = row.facility.records.named('jobtype', name);
  if (name !== '' && type?.list !== 'active') row.complain(`Job Type "${name}" is not valid.`);
  return type?.list === 'active' ? type : undefined;
}

function use(row: WriteRow, one: Source, job: string): void {
  takeFrom(row, one, { action: 'processed', text: `Used ${one.quantity.toFixed()} ${one.pkg.unit} in ${job}` });
}

/** How much more of a package a job takes: a row of an adjustment says how much it shall have taken in all. */
function inputChange(line: WriteRow, job: MetrcRecord | undefined): Source | null {
  const pkg = writablePackage(line, 'Label');
  const wanted = decimal(line, 'Quantity', { from: 0 });
  if (!pkg || !job) return null;
  ownUnit(line, 'UnitOfMeasure', pkg.unit, `Package ${pkg.label}`);
  wholeIfCounted(line, 'Quantity', wanted, pkg.unit);
  const before = inputsOf(job).find(({ packageId }) => packageId === pkg.id)?.quantity ?? 0;
  const quantity = wanted.minus(before);
  if (line.ledger.take(`package ${pkg.id}`, quantity).gt(pkg.quantity)) {
    line.complain(`Package ${pkg.label} does not have enough Quantity: ${pkg.quantity} ${pkg.unit}.`);
  }
  return { pkg, quantity };
}

function changedInputs(inputs: readonly JobInput[], changes: readonly (Source | null)[]): JobInput[] {
  const all = new Map(inputs.map((line) => [line.packageId, line]));
  for (const change of changes) {
    if (!change) continue;
    const { pkg, quantity } = change;
    const sum = quantity.plus(all.get(pkg.id)?.quantity ?? new Big(0));
    all.set(pkg.id, { packageId: pkg.id, quantity: sum.toFixed(), unit: pkg.unit });
  }
  return [...all.values()];
}
