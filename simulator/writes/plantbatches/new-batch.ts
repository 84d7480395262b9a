import { addRecord } from '../../world/record-changes.ts';
import type { Fields, MetrcRecord } from '../../world/records.ts';
import { plantBatchTypes } from '../../world/vocabulary.ts';
import { text } from '../fields.ts';
import { type Place, placeFields } from '../places.ts';
import type { WriteRow } from '../row-write.ts';

/** What a new plant batch is. */
interface NewBatch {
  name: string;
  /** `Seed` or `Clone`. */
  type: string;
  count: number;
  strain: MetrcRecord;
  place: Place;
  plantedDate: string;
  /** Where it comes from, under Metrc's own names. */
  source?: Fields;
}

/** A type of plant batch that a row names. */
export function batchType(row: WriteRow, field: string): string {
  const name = text(row, field);
  const found = plantBatchTypes.find((type) => type.toLowerCase() === name.toLowerCase());
  if (name !== '' && !found) row.complain(`Plant Batch Type "${name}" is not valid.`);
  return found ?? '';
}

/** Puts a new plant batch into the active list; answers its id. */
export function addBatch({ world, facility }: WriteRow, batch: NewBatch): number {
  const { name, type, strain } = batch;
  return addRecord(world, facility, {
    kind: 'plantbatch',
    list: 'active',
    name,
    fields: {
      Name: name,
      PlantBatchTypeId: plantBatchTypes.indexOf(type) + 1,
      PlantBatchTypeName: type,
      ...placeFields(batch.place),
      StrainId: strain.id,
      StrainName: strain.name,
      UntrackedCount: batch.count,
      TrackedCount: 0,
      PackagedCount: 0,
      DestroyedCount: 0,
      PlantedDate: batch.plantedDate,
      ...batch.source,
    },
  }).id;
}
