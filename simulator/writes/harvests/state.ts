import type { Endpoint } from '../../api/endpoint.ts';
import { changeRecord } from '../../world/record-changes.ts';
import { day } from '../fields.ts';
import { newName } from '../names.ts';
import { dryingFields, place } from '../places.ts';
import { rowWrite } from '../row-write.ts';
import { harvest, onlyOnce } from '../subjects.ts';

/** Harvests finished, unfinished, moved and renamed. Unlike other PUTs these answer Ids. */
export const harvestStateEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/harvests/v2/finish',
    answer: 'ids',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const of = harvest(row, { id: 'Id' });
      onlyOnce(row, of, 'Harvest');
      const date = day(row, 'ActualDate', of?.fields.HarvestStartDate);
      if (!of) return null;
      return () => {
        // What is left is lost to moisture: unlike a package, a harvest need not be empty.
        changeRecord(row.world, row.facility, of, { list: 'inactive', fields: { FinishedDate: date } });
        return of.id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/harvests/v2/unfinish',
    answer: 'ids',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const of = harvest(row, { id: 'Id' }, 'finished');
      onlyOnce(row, of, 'Harvest');
      if (!of) return null;
      return () => {
        changeRecord(row.world, row.facility, of, { list: 'active', fields: { FinishedDate: null } });
        return of.id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/harvests/v2/location',
    answer: 'ids',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const of = harvest(row, { id: 'Id', name: 'HarvestName' });
      const to = place(row, { location: 'DryingLocation', sublocation: 'DryingSublocation' }, 'must');
      day(row, 'ActualDate', of?.fields.HarvestStartDate, 'moment');
      if (!of) return null;
      return () => {
        changeRecord(row.world, row.facility, of, { fields: dryingFields(to) });
        return of.id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/harvests/v2/rename',
    answer: 'ids',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const of = harvest(row, { id: 'Id', name: 'OldName' });
      onlyOnce(row, of, 'Harvest');
      const name = newName(row, 'NewName', 'harvest', of);
      if (!of) return null;
      return () => {
        changeRecord(row.world, row.facility, of, { name, fields: { Name: name } });
        return of.id;
      };
    },
  }),
];
