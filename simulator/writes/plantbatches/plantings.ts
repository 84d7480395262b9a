import type { Endpoint } from '../../api/endpoint.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { day, has, nested, whole } from '../fields.ts';
import { strainNamed } from '../items.ts';
import { newName } from '../names.ts';
import { place } from '../places.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { liveBatch } from '../subjects.ts';
import { moveCounts, takenCount } from './counts.ts';
import { addBatch, batchType } from './new-batch.ts';

/** New plant batches: out of nothing, and parted from another. */
export const newBatchEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/plantbatches/v2/plantings',
    needs: ['CanGrowPlants', 'CanCreateOpeningBalancePlantBatches'],
    prepare(row) {
      const name = newName(row, 'Name', 'plantbatch');
      const type = batchType(row, 'Type');
      const count = whole(row, 'Count', { above: 0 });
      const strain = strainNamed(row, 'Strain');
      const stands = place(row, { location: 'Location', sublocation: 'Sublocation' }, 'may');
      const plantedDate = day(row, 'ActualDate', row.facility.credentialedDate);
      const from = sourceBatches(row);
      if (!strain) return null;
      return () => {
        const source = from.length > 0 && {
          SourcePlantBatchIds: from.map(({ id }) => id),
          SourcePlantBatchNames: from.map((batch) => batch.name).join(', '),
          MultiPlantBatch: from.length > 1,
        };
        return addBatch(row, { name, type, count, strain, place: stands, plantedDate, ...(source && { source }) });
      };
    },
  }),
  rowWrite({
    method: 'POST',
    path: '/plantbatches/v2/split',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const batch = liveBatch(row, { name: 'PlantBatch' });
      const count = takenCount(row, 'Count', batch);
      const name = newName(row, 'GroupName', 'plantbatch');
      const strain = strainNamed(row, 'Strain');
      const stands = place(row, { location: 'Location', sublocation: 'Sublocation' }, 'must');
      const date = day(row, 'ActualDate', batch?.fields.PlantedDate, 'moment');
      if (!batch || !strain) return null;
      return () => {
        moveCounts(row, batch, { UntrackedCount: -count });
        const type = String(batch.fields.PlantBatchTypeName);
        const source = { SourcePlantBatchIds: [batch.id], SourcePlantBatchNames: batch.name };
        return addBatch(row, { name, type, count, strain, place: stands, plantedDate: date, source });
      };
    },
  }),
];

/** Batches that a new one comes from, where any are named. */
function sourceBatches(row: WriteRow): MetrcRecord[] {
  if (!has(row, 'SourcePlantBatches')) return [];
  return nested(row, 'SourcePlantBatches').flatMap((line) => liveBatch(line, { name: 'PlantBatchName' }) ?? []);
}
