import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord, changeRecord } from '../../world/record-changes.ts';
import type { Fields, MetrcRecord } from '../../world/records.ts';
import { archiveEndpoint } from '../catalogue/archiving.ts';
import { text, texts } from '../fields.ts';
import { newName } from '../names.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { subject } from '../subjects.ts';

const needs = ['CanRecordProcessingJobs'] as const;

/** Job types made, changed and archived. The category has another name in each of the two calls. */
export const jobTypeEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/processing/v2/jobtypes',
    needs,
    prepare(row) {
      const { name, fields } = described(row, 'Category');
      return () => addRecord(row.world, row.facility, { kind: 'jobtype', list: 'active', name, fields }).id;
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/processing/v2/jobtypes',
    needs,
    prepare(row) {
      const type = subject(row, 'jobtype', 'Job Type', { id: 'Id' });
      if (type && type.list !== 'active') row.complain(`Job Type "${type.name}" is Discontinued.`);
      const { name, fields } = described(row, 'CategoryName', type);
      if (!type) return null;
      return () => {
        changeRecord(row.world, row.facility, type, { name, fields });
        return type.id;
      };
    },
  }),
  archiveEndpoint({ path: '/processing/v2/jobtypes/{id}', kind: 'jobtype', words: 'Job Type', needs }),
];

function described(row: WriteRow, category: string, own?: MetrcRecord): { name: string; fields: Fields } {
  const name = newName(row, 'Name', 'jobtype', own);
  const asked = text(row, category);
  const known = row.facility.records.all('jobtype').map(({ fields }) => String(fields.CategoryName));
  const found = known.find((one) => one.toLowerCase() === asked.toLowerCase());
  if (asked !== '' && !found) row.complain(`Category "${asked}" is not valid.`);
  const stamp = '0001-01-01T00:00:00+00:00';
  return {
    name,
    fields: {
      Name: name,
      Description: text(row, 'Description', 1000),
      CategoryName: found,
      ForProcessingJobs: true,
      ProcessingSteps: text(row, 'ProcessingSteps', 4000),
      Attributes: texts(row, 'Attributes').map((one, i) => ({ Id: i + 1, Name: one, LastModified: stamp })),
    },
  };
}
