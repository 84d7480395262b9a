import type { Endpoint } from '../../api/endpoint.ts';
import { quantityType } from '../../api/item-shape.ts';
import { changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { dayIn } from '../../world/stamp.ts';
import { day, decimal, flag, optionalText } from '../fields.ts';
import { itemNamed } from '../items.ts';
import { createPackage, packageForm } from '../new-package.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { onlyOnce, subject } from '../subjects.ts';
import { unit, wholeIfCounted } from '../units.ts';
import { inputsOf, wastes } from './job-totals.ts';

/** Packages that come out of a job, which may be finished with the last of them. */
export const jobPackageEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/processing/v2/createpackages',
    needs: ['CanRecordProcessingJobs'],
    prepare(row) {
      const job = subject(row, 'processingjob', 'Processing Job', { name: 'JobName' });
      if (job && job.list !== 'active') row.complain(`Processing Job ${job.name} is not active.`);
      const today = dayIn(row.facility.zone, row.world.clock.now());
      const dated = { ...row, values: { ...row.values, PackageDate: row.values.PackageDate ?? today } };
      const form = packageForm(dated, { tag: 'Tag', date: 'PackageDate' }, job?.fields.StartDate);
      const item = itemNamed(row, 'Item');
      const quantity = decimal(row, 'Quantity', { above: 0 });
      const measured = unit(row, 'UnitOfMeasure');
      if (measured) wholeIfCounted(row, 'Quantity', quantity, measured.name);
      if (item && measured && measured.quantityType !== quantityType(item)) {
        row.complain(`Unit Of Measure "${measured.name}" is not valid for Item "${item.name}".`);
      }
      const finishes = flag(row, 'FinishProcessingJob') ? finishing(row, job) : null;
      const { tag } = form;
      if (!job || !item || !measured || !tag) return null;
      return () => {
        const made = { details: { ...job.details, packages: Number(job.details.packages ?? 0) + 1 } };
        changeRecord(row.world, row.facility, job, finishes ? { ...finishes, ...made } : made);
        const labels = inputsOf(job).flatMap(({ packageId }) => row.facility.packages.get(packageId)?.label ?? []);
        return createPackage(
          row,
          { ...form, tag },
          {
            item,
            quantity,
            unit: measured.name,
            from: { sourcePackages: labels },
            facts: { SourceProcessingJobCount: 1 },
            text: `Made by ${job.name}`,
          },
        );
      };
    },
  }),
];

function finishing(row: WriteRow, job: MetrcRecord | undefined) {
  onlyOnce(row, job, 'Processing Job');
  const FinishedDate = day(row, 'FinishDate', job?.fields.StartDate, 'moment');
  const FinishNote = optionalText(row, 'FinishNote', 1000);
  const lost = wastes(row, (word) => `Waste${word}Quantity`);
  return { list: 'inactive', fields: { IsFinished: true, FinishedDate, FinishNote, ...lost } };
}
