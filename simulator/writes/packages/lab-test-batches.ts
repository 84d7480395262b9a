import type { Endpoint } from '../../api/endpoint.ts';
import { changePackage } from '../../world/changes.ts';
import { labTestBatches } from '../../world/vocabulary.ts';
import { has, texts } from '../fields.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { writablePackage } from '../sources.ts';

/** The lab test batches that a row names; each must exist. */
function labTestBatchesOf(row: WriteRow): string[] {
  const names = texts(row, 'RequiredLabTestBatches');
  for (const name of names) {
    const isKnown = labTestBatches.some((batch) => batch.toLowerCase() === name.toLowerCase());
    if (!isKnown) row.complain(`Lab Test Batch "${name}" is not valid.`);
  }
  return names;
}

/** The same where the examples also have null or an empty array. */
export function optionalLabTestBatches(row: WriteRow): string[] {
  const value = row.values.RequiredLabTestBatches;
  return has(row, 'RequiredLabTestBatches') && !(Array.isArray(value) && value.length === 0)
    ? labTestBatchesOf(row)
    : [];
}

/** Required lab test batches: kept, but no read shows them; only LastModified moves. */
export const labTestBatchEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/packages/v2/labtests/required',
    prepare(row) {
      const pkg = writablePackage(row, 'Label');
      const batches = labTestBatchesOf(row);
      if (pkg && pkg.labTestingState !== 'NotSubmitted') {
        row.complain(`Package ${pkg.label} is marked as ${pkg.labTestingState} and cannot be modified.`);
      }
      if (!pkg) return null;
      const name = { action: 'labtests', text: `Required lab tests are now ${batches.join(', ')}` };
      return () => changePackage(row.world, row.facility, pkg, row.writer, name, () => {});
    },
  }),
];
