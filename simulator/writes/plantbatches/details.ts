import type { Endpoint } from '../../api/endpoint.ts';
import { changeRecord } from '../../world/record-changes.ts';
import { day } from '../fields.ts';
import { newName } from '../names.ts';
import { place, placeFields } from '../places.ts';
import { newPlantTag } from '../plants/tag.ts';
import { rowWrite } from '../row-write.ts';
import { liveBatch, onlyOnce } from '../subjects.ts';
import { useTag } from '../tags.ts';

/** Where a plant batch stands and what it is called; a batch with a tag is called by it. */
export const batchDetailEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/plantbatches/v2/location',
    needs: ['CanGrowPlants', 'CanAssignLocationsToPlantBatches'],
    prepare(row) {
      const batch = liveBatch(row, { name: 'Name' });
      const to = place(row, { location: 'Location', sublocation: 'Sublocation' }, 'must');
      day(row, 'MoveDate', batch?.fields.PlantedDate);
      if (!batch) return null;
      return () => {
        changeRecord(row.world, row.facility, batch, { fields: placeFields(to) });
        return batch.id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/plantbatches/v2/name',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const batch = liveBatch(row, { id: 'Id', name: 'Group' });
      onlyOnce(row, batch, 'Plant Batch');
      const name = newName(row, 'NewGroup', 'plantbatch', batch);
      if (!batch) return null;
      return () => {
        changeRecord(row.world, row.facility, batch, { name, fields: { Name: name } });
        return batch.id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/plantbatches/v2/tag',
    needs: ['CanGrowPlants', 'CanTagPlantBatches'],
    prepare(row) {
      const batch = liveBatch(row, { id: 'Id', name: 'Group' });
      onlyOnce(row, batch, 'Plant Batch');
      const tag = newPlantTag(row);
      day(row, 'ReplaceDate', batch?.fields.PlantedDate);
      if (!batch || !tag) return null;
      return () => {
        const name = useTag(row, tag);
        changeRecord(row.world, row.facility, batch, { name, fields: { Name: name } });
        return batch.id;
      };
    },
  }),
];
