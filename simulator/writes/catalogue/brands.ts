import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord, changeRecord } from '../../world/record-changes.ts';
import { newName } from '../names.ts';
import { rowWrite } from '../row-write.ts';
import { subject } from '../subjects.ts';
import { archiveEndpoint } from './archiving.ts';

const needs = ['CanManageItemBrands'] as const;

/** Brands of items made, renamed and archived; the list of brands has those in use only. */
export const brandEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/items/v2/brand',
    needs,
    prepare(row) {
      const name = newName(row, 'Name', 'brand');
      return () =>
        addRecord(row.world, row.facility, { kind: 'brand', list: 'active', name, fields: { Name: name } }).id;
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/items/v2/brand',
    needs,
    prepare(row) {
      const brand = subject(row, 'brand', 'Brand', { id: 'Id' });
      const name = newName(row, 'Name', 'brand', brand);
      if (!brand) return null;
      return () => {
        changeRecord(row.world, row.facility, brand, { name, fields: { Name: name } });
        for (const item of row.facility.items) {
          if (item.facts?.ItemBrandId === brand.id) item.facts = { ...item.facts, ItemBrandName: name };
        }
        return brand.id;
      };
    },
  }),
  archiveEndpoint({ path: '/items/v2/brand/{id}', kind: 'brand', words: 'Brand', needs }),
];
