import type { Endpoint } from '../../api/endpoint.ts';
import { changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { liveBatch, livePlant, subject } from '../subjects.ts';

/** Changes the strain of plants, and of plant batches, each named by Id or name. */
export const strainOfPlantEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/plants/v2/strain',
    needs: ['CanGrowPlants', 'CanUpdatePlantStrains'],
    prepare: (row) => changed(row, livePlant(row, { id: 'Id', name: 'Label' })),
  }),
  rowWrite({
    method: 'PUT',
    path: '/plantbatches/v2/strain',
    needs: ['CanGrowPlants', 'CanUpdatePlantStrains'],
    prepare: (row) => changed(row, liveBatch(row, { id: 'Id', name: 'Name' })),
  }),
];

function changed(row: WriteRow, record: MetrcRecord | undefined) {
  const strain = subject(row, 'strain', 'Strain', { id: 'StrainId', name: 'StrainName' });
  if (strain && strain.list !== 'active') row.complain(`Strain "${strain.name}" is not valid.`);
  if (!record || !strain) return null;
  return () => {
    changeRecord(row.world, row.facility, record, { fields: { StrainId: strain.id, StrainName: strain.name } });
    return record.id;
  };
}
