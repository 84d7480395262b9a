import type Big from 'big.js';
import { addRecord } from '../world/record-changes.ts';
import type { MetrcRecord } from '../world/records.ts';
import type { WriteRow } from './row-write.ts';

/** What was wasted, and what of. */
interface PlantWaste {
  method: string;
  reason: string;
  weight: Big;
  unit: string;
  date: string;
  plantCount: number;
  batch?: MetrcRecord;
  plantIds?: number[];
}

/** Leaves a row in the list of plant waste, or of plant batch waste; answers its id. */
export function addPlantWaste({ world, facility }: WriteRow, waste: PlantWaste): number {
  const kind = waste.batch ? 'plantbatchwaste' : 'plantwaste';
  const name = String(facility.records.nextId(kind) % 1_000_000).padStart(10, '0');
  return addRecord(world, facility, {
    kind,
    list: 'all',
    name,
    fields: {
      PlantWasteNumber: name,
      WasteMethodName: waste.method,
      WasteWeight: waste.weight.toNumber(),
      WasteUnitOfMeasureName: waste.unit,
      WasteReasonName: waste.reason,
      PlantBatchId: waste.batch?.id ?? null,
      PlantBatchName: waste.batch?.name ?? null,
      PlantCount: waste.plantCount,
      WasteDate: waste.date,
    },
    details: { plantIds: waste.plantIds ?? [] },
  }).id;
}
