import Big from 'big.js';
import type { Endpoint } from '../../api/endpoint.ts';
import type { Package } from '../../world/types.ts';
import { plantCategories } from '../../world/vocabulary.ts';
import { day, decimal, has, whole } from '../fields.ts';
import { strainNamed } from '../items.ts';
import { newName } from '../names.ts';
import { place } from '../places.ts';
import { addBatch, batchType } from '../plantbatches/new-batch.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { takeFrom, writablePackage } from '../sources.ts';
import { ownUnit, wholeIfCounted } from '../units.ts';

/** Packaged seeds and clones turned into plant batches. */
export const plantingEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/packages/v2/plantings',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const pkg = writablePackage(row, 'PackageLabel');
      const count = whole(row, 'PlantCount', { above: 0 });
      const quantity = pkg ? taken(row, pkg, count) : new Big(0);
      const name = newName(row, 'PlantBatchName', 'plantbatch');
      const type = batchType(row, 'PlantBatchType');
      const stands = place(row, { location: 'LocationName', sublocation: 'SublocationName' }, 'may');
      const strain = strainNamed(row, 'StrainName');
      const plantedDate = day(row, 'PlantedDate', pkg?.packagedDate, 'moment');
      day(row, 'UnpackagedDate', pkg?.packagedDate, 'moment');
      if (!pkg || !strain) return null;
      return () => {
        takeFrom(row, { pkg, quantity }, { action: 'planted', text: `Planted as ${name}` });
        const source = { SourcePackageId: pkg.id, SourcePackageLabel: pkg.label };
        return addBatch(row, { name, type, count, strain, place: stands, plantedDate, source });
      };
    },
  }),
];

/** What leaves the package: an amount in its own unit, or one for every plant where none is given. */
function taken(row: WriteRow, pkg: Package, count: number): Big {
  const category = row.facility.items.find(({ id }) => id === pkg.itemId)?.category ?? '';
  if (!plantCategories.includes(category)) row.complain('the selected Item must be of Plant type');
  const isGiven = has(row, 'PackageAdjustmentAmount');
  const quantity = isGiven ? decimal(row, 'PackageAdjustmentAmount', { above: 0 }) : new Big(count);
  if (isGiven) {
    ownUnit(row, 'PackageAdjustmentUnitOfMeasureName', pkg.unit, `Package ${pkg.label}`);
    wholeIfCounted(row, 'PackageAdjustmentAmount', quantity, pkg.unit);
  } else if (pkg.unit !== 'Each') row.complain('Package Adjustment Amount was not specified.');
  if (row.ledger.take(`package ${pkg.id}`, quantity).gt(pkg.quantity)) {
    row.complain(`Package ${pkg.label} does not have enough Quantity: ${pkg.quantity} ${pkg.unit}.`);
  }
  return quantity;
}
