import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { day, text } from '../fields.ts';
import { type Place, place, placeFields } from '../places.ts';
import { growthPhase, inPhase } from '../plants/growth-phase.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { liveBatch } from '../subjects.ts';
import { freeTagOf, useTag } from '../tags.ts';
import { moveCounts, takenCount } from './counts.ts';

/** Gives plants of a batch tags of their own, one after the other from the first: every one of them must be free. */
export const batchGrowthPhaseEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/plantbatches/v2/growthphase',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const batch = liveBatch(row, { name: 'Name' });
      const count = takenCount(row, 'Count', batch);
      const tags = tagsFrom(row, text(row, 'StartingTag'), count);
      const phase = growthPhase(row);
      const stands = place(row, { location: 'NewLocation', sublocation: 'NewSublocation' }, 'must');
      const date = day(row, 'GrowthDate', batch?.fields.PlantedDate);
      if (!batch || !phase) return null;
      return () => {
        for (const tag of tags) addPlant(row, { batch, tag, stands, ...inPhase(phase, date) });
        moveCounts(row, batch, { UntrackedCount: -count, TrackedCount: count });
        return batch.id;
      };
    },
  }),
];

/** As many free tags as asked for, each one more than the one before; the first that is not free ends the row. */
function tagsFrom(row: WriteRow, first: string, count: number): MetrcRecord[] {
  const tags: MetrcRecord[] = [];
  if (first === '') return tags;
  const [, head = first, digits = ''] = /^(.*?)(\d{1,12})$/.exec(first) ?? [];
  while (tags.length < count) {
    const label = digits === '' ? head : head + String(Number(digits) + tags.length).padStart(digits.length, '0');
    const tag = freeTagOf(row, label, 'plant');
    if (!tag) return tags;
    tags.push(tag);
  }
  return tags;
}

function addPlant(
  row: WriteRow,
  made: { batch: MetrcRecord; tag: MetrcRecord; stands: Place } & ReturnType<typeof inPhase>,
): void {
  const { batch, tag } = made;
  const label = useTag(row, tag);
  addRecord(row.world, row.facility, {
    kind: 'plant',
    list: made.list,
    name: label,
    fields: {
      Label: label,
      State: 'Tracked',
      PlantBatchId: batch.id,
      PlantBatchName: batch.name,
      PlantBatchTypeId: batch.fields.PlantBatchTypeId,
      PlantBatchTypeName: batch.fields.PlantBatchTypeName,
      StrainId: batch.fields.StrainId,
      StrainName: batch.fields.StrainName,
      ...placeFields(made.stands),
      HarvestId: null,
      HarvestedUnitOfWeightName: null,
      HarvestedUnitOfWeightAbbreviation: null,
      HarvestedWetWeight: null,
      HarvestedDate: null,
      FloweringDate: null,
      PlantedDate: batch.fields.PlantedDate,
      ...made.fields,
      VegetativeDate: made.fields.VegetativeDate ?? made.fields.FloweringDate,
    },
  });
}
