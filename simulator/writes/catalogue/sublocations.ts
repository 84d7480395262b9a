import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord, changeRecord } from '../../world/record-changes.ts';
import { newName } from '../names.ts';
import { rowWrite } from '../row-write.ts';
import { subject } from '../subjects.ts';
import { archiveEndpoint } from './archiving.ts';
import { renameIn } from './renaming.ts';

const needs = ['EnableSublocations'] as const;

/** Sublocations made, renamed and archived. */
export const sublocationEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/sublocations/v2',
    needs,
    prepare(row) {
      const name = newName(row, 'Name', 'sublocation');
      return () =>
        addRecord(row.world, row.facility, { kind: 'sublocation', list: 'active', name, fields: { Name: name } }).id;
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/sublocations/v2',
    needs,
    prepare(row) {
      const sublocation = subject(row, 'sublocation', 'Sublocation', { id: 'Id' });
      const name = newName(row, 'Name', 'sublocation', sublocation);
      if (sublocation && sublocation.list !== 'active')
        row.complain(`Sublocation "${sublocation.name}" is Discontinued.`);
      if (!sublocation) return null;
      return () => {
        changeRecord(row.world, row.facility, sublocation, { name, fields: { Name: name } });
        renameIn(row.facility, 'Sublocation', sublocation.id, name);
        return sublocation.id;
      };
    },
  }),
  archiveEndpoint({ path: '/sublocations/v2/{id}', kind: 'sublocation', words: 'Sublocation', needs }),
];
