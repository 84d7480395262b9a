import Big from 'big.js';
import type { Endpoint } from '../../api/endpoint.ts';
import { whole } from '../fields.ts';
import { plantItemNamed } from '../items.ts';
import { createPackage, packageForm } from '../new-package.ts';
import { rowWrite } from '../row-write.ts';
import { liveBatch } from '../subjects.ts';
import { moveCounts, takenCount } from './counts.ts';

/** Packages of plants of a batch, and of clones taken from a mother batch, which loses none of its own. */
export const batchPackageEndpoints: readonly Endpoint[] = ['', '/frommotherplant'].map((end) =>
  rowWrite({
    method: 'POST',
    path: `/plantbatches/v2/packages${end}`,
    needs: end === '' ? ['CanGrowPlants'] : ['CanGrowPlants', 'PlantBatchesCanContainMotherPlants'],
    prepare(row) {
      const batch = liveBatch(row, { id: 'Id', name: 'PlantBatch' });
      const count = end === '' ? takenCount(row, 'Count', batch) : whole(row, 'Count', { above: 0 });
      const item = plantItemNamed(row, 'Item');
      const form = packageForm(row, { tag: 'Tag', date: 'ActualDate' }, batch?.fields.PlantedDate);
      const { tag } = form;
      if (!batch || !item || !tag) return null;
      return () => {
        moveCounts(row, batch, end === '' ? { UntrackedCount: -count, PackagedCount: count } : {});
        return createPackage(
          row,
          { ...form, tag },
          {
            item,
            quantity: new Big(count),
            unit: item.unit,
            facts: { PackageType: 'ImmaturePlant' },
            text: `Packaged from plant batch ${batch.name}`,
          },
        );
      };
    },
  }),
);
