import type { Endpoint } from '../../api/endpoint.ts';
import { changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { day, has, idField } from '../fields.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { livePlant, onlyOnce } from '../subjects.ts';
import { freeTag, freeTagOf, useTag } from '../tags.ts';

/** A free plant tag that a row names by Id or label. */
export function newPlantTag(row: WriteRow): MetrcRecord | undefined {
  if (!has(row, 'TagId')) return freeTag(row, 'NewTag', 'plant');
  const id = idField(row, 'TagId');
  const tag = row.facility.records.get('tag', id);
  if (!tag) row.complain(`Tag Id ${id} was not found.`);
  return tag && freeTagOf(row, tag.name, 'plant');
}

/** Gives plants another tag. The old one is used for good, and names nothing any more. */
export const plantTagEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/plants/v2/tag',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const plant = livePlant(row, { id: 'Id', name: 'Label' });
      onlyOnce(row, plant, 'Plant');
      const tag = newPlantTag(row);
      day(row, 'ReplaceDate', plant?.fields.PlantedDate);
      if (!plant || !tag) return null;
      return () => {
        const label = useTag(row, tag);
        row.facility.usedTags.add(plant.name);
        changeRecord(row.world, row.facility, plant, { name: label, fields: { Label: label } });
        return plant.id;
      };
    },
  }),
];
