import { harvestKinds } from './kinds/harvests.ts';
import { placeAndPersonKinds } from './kinds/places-and-people.ts';
import { plantEventKinds } from './kinds/plant-events.ts';
import { plantKinds } from './kinds/plants.ts';
import { processingKinds } from './kinds/processing.ts';
import { saleKinds } from './kinds/sales.ts';
import { transferKinds } from './kinds/transfers.ts';
import type { RecordKind } from './record-kind.ts';

const [plantBatch, plant] = plantKinds as [RecordKind, RecordKind];

/** Every kind of record, those that others refer to first. */
export const recordKinds: readonly RecordKind[] = [
  ...placeAndPersonKinds,
  plantBatch,
  ...harvestKinds,
  plant,
  ...plantEventKinds,
  ...saleKinds,
  ...transferKinds,
  ...processingKinds,
];

/**
 * A kind by its name.
 * @throws TypeError if there is none
 */
export function recordKind(kind: unknown): RecordKind {
  const found = recordKinds.find((known) => known.kind === kind);
  if (!found) {
    throw new TypeError(`no kind "${String(kind)}"; there are: ${recordKinds.map((known) => known.kind).join(', ')}`);
  }
  return found;
}
