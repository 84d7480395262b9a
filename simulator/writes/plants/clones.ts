import Big from 'big.js';
import type { Endpoint } from '../../api/endpoint.ts';
import { changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { day, whole } from '../fields.ts';
import { plantItemNamed, strainNamed } from '../items.ts';
import { newName } from '../names.ts';
import { createPackage, packageForm } from '../new-package.ts';
import { place } from '../places.ts';
import { addBatch, batchType } from '../plantbatches/new-batch.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { livePlant, numberOf } from '../subjects.ts';

/** Clones and seeds that plants give: into a plant batch, or into a package at once. */
export const cloneEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/plants/v2/plantings',
    needs: ['CanGrowPlants', 'CanClonePlantBatches'],
    prepare(row) {
      const plant = givingPlant(row);
      const name = newName(row, 'PlantBatchName', 'plantbatch');
      const type = batchType(row, 'PlantBatchType');
      const count = whole(row, 'PlantCount', { above: 0 });
      const stands = place(row, { location: 'LocationName', sublocation: 'SublocationName' }, 'may');
      const strain = strainNamed(row, 'StrainName');
      const plantedDate = day(row, 'ActualDate', plant?.fields.PlantedDate, 'moment');
      if (!plant || !strain) return null;
      return () => {
        countClones(row, plant, count);
        const source = { SourcePlantId: plant.id, SourcePlantLabel: plant.name };
        return addBatch(row, { name, type, count, strain, place: stands, plantedDate, source });
      };
    },
  }),
  rowWrite({
    method: 'POST',
    path: '/plants/v2/plantbatch/packages',
    needs: ['CanGrowPlants', 'CanCreateImmaturePlantPackagesFromPlants'],
    prepare(row) {
      const plant = givingPlant(row);
      batchType(row, 'PlantBatchType');
      const count = whole(row, 'Count', { above: 0 });
      const item = plantItemNamed(row, 'Item');
      const names = { tag: 'PackageTag', date: 'ActualDate', as: 'moment' } as const;
      const form = packageForm(row, names, plant?.fields.PlantedDate);
      const { tag } = form;
      if (!plant || !item || !tag) return null;
      return () => {
        countClones(row, plant, count);
        return createPackage(
          row,
          { ...form, tag },
          {
            item,
            quantity: new Big(count),
            unit: item.unit,
            facts: { PackageType: 'ImmaturePlant' },
            text: `Packaged from plant ${plant.name}`,
          },
        );
      };
    },
  }),
];

/** A plant that may give clones: it does not flower. */
function givingPlant(row: WriteRow): MetrcRecord | undefined {
  const plant = livePlant(row, { name: 'PlantLabel' });
  if (plant?.list === 'flowering') row.complain(`Plant ${plant.name} is Flowering and cannot give clones or seeds.`);
  return plant;
}

function countClones({ world, facility }: WriteRow, plant: MetrcRecord, count: number): void {
  changeRecord(world, facility, plant, { fields: { ClonedCount: numberOf(plant, 'ClonedCount') + count } });
}
