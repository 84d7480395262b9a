import type { Endpoint } from '../../api/endpoint.ts';
import { changeRecord } from '../../world/record-changes.ts';
import { day } from '../fields.ts';
import { place, placeFields } from '../places.ts';
import { rowWrite } from '../row-write.ts';
import { livePlant } from '../subjects.ts';

/** Moves plants. */
export const plantLocationEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/plants/v2/location',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const plant = livePlant(row, { id: 'Id', name: 'Label' });
      const to = place(row, { location: 'Location', sublocation: 'Sublocation' }, 'must');
      day(row, 'ActualDate', plant?.fields.PlantedDate);
      if (!plant) return null;
      return () => {
        changeRecord(row.world, row.facility, plant, { fields: placeFields(to) });
        return plant.id;
      };
    },
  }),
];
