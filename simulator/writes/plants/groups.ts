import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord, changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { day, whole } from '../fields.ts';
import { strainNamed } from '../items.ts';
import { adjustReason } from '../reasons.ts';
import { rowWrite } from '../row-write.ts';
import { livePlant, onlyOnce } from '../subjects.ts';
import { freeTag, useTag } from '../tags.ts';

/** How many plants stand under one tag: no read shows it, so it is one until plants are merged. */
const sizeOf = ({ details }: MetrcRecord) => Number(details.count ?? 1);
const sized = (plant: MetrcRecord, count: number) => ({ details: { ...plant.details, count } });

/** Groups of plants under one tag: put together, parted, counted anew. */
export const plantGroupEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/plants/v2/merge',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const target = livePlant(row, { name: 'TargetPlantGroupLabel' });
      const source = livePlant(row, { name: 'SourcePlantGroupLabel' });
      onlyOnce(row, source, 'Plant');
      const date = day(row, 'MergeDate', source?.fields.PlantedDate);
      if (!target || !source) return null;
      if (target === source) row.complain(`Plant ${source.name} cannot be merged into itself.`);
      for (const field of ['StrainName', 'GrowthPhase']) {
        if (target.fields[field] !== source.fields[field])
          row.complain(`Plants of different ${field} cannot be merged.`);
      }
      return () => {
        const { world, facility, writer } = row;
        changeRecord(world, facility, target, sized(target, sizeOf(target) + sizeOf(source)));
        changeRecord(world, facility, source, {
          list: source.list === 'mother' ? 'mother/inactive' : 'inactive',
          fields: {
            State: 'Destroyed',
            DestroyedDate: date,
            DestroyedNote: `Merged into ${target.name}`,
            DestroyedByUserName: writer.by,
          },
        });
        return target.id;
      };
    },
  }),
  rowWrite({
    method: 'PUT',
    path: '/plants/v2/split',
    needs: ['CanGrowPlants'],
    answer: 'ids',
    prepare(row) {
      const source = livePlant(row, { name: 'SourcePlantLabel' });
      const count = whole(row, 'PlantCount', { above: 0 });
      onlyOnce(row, source, 'Plant');
      if (source && count >= sizeOf(source))
        row.complain(`Plant ${source.name} does not have enough Plants: ${sizeOf(source)}.`);
      const tag = freeTag(row, 'TagLabel', 'plant');
      const strain = strainNamed(row, 'StrainLabel');
      day(row, 'SplitDate', source?.fields.PlantedDate);
      if (!source || !tag || !strain) return null;
      return () => {
        const { world, facility } = row;
        changeRecord(world, facility, source, sized(source, sizeOf(source) - count));
        const label = useTag(row, tag);
        const fields = { ...source.fields, Label: label, StrainId: strain.id, StrainName: strain.name };
        return addRecord(world, facility, { kind: 'plant', list: source.list, name: label, fields, details: { count } })
          .id;
      };
    },
  }),
  // Documented for Maine and Oregon only: the mood `missingPaths` answers 404 until it is told otherwise.
  rowWrite({
    method: 'PUT',
    path: '/plants/v2/adjust',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const plant = livePlant(row, { id: 'Id', name: 'Label' });
      const change = whole(row, 'AdjustCount');
      adjustReason(row, 'AdjustReason', 'ReasonNote');
      day(row, 'AdjustmentDate', plant?.fields.PlantedDate, 'moment');
      onlyOnce(row, plant, 'Plant');
      if (plant && sizeOf(plant) + change < 0)
        row.complain(`Plant ${plant.name} does not have enough Plants: ${sizeOf(plant)}.`);
      if (!plant) return null;
      return () => {
        changeRecord(row.world, row.facility, plant, sized(plant, sizeOf(plant) + change));
        return plant.id;
      };
    },
  }),
];
