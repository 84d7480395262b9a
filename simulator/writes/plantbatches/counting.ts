import type { Endpoint } from '../../api/endpoint.ts';
import { day, decimal, has, text, whole } from '../fields.ts';
import { addPlantWaste } from '../plant-waste.ts';
import { adjustReason, wasteMethod, wasteReason } from '../reasons.ts';
import { rowWrite } from '../row-write.ts';
import { liveBatch, numberOf } from '../subjects.ts';
import { unit } from '../units.ts';
import { moveCounts, refuseMore, takenCount } from './counts.ts';

/** Plants of a batch counted anew, destroyed, and their waste. All of it counts twice when it is sent twice. */
export const batchCountEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/plantbatches/v2/adjust',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const batch = liveBatch(row, { name: 'PlantBatchName' });
      const change = whole(row, 'Quantity');
      if (has(row, 'Quantity') && change === 0) row.complain('Quantity cannot be 0.');
      adjustReason(row, 'AdjustmentReason', 'ReasonNote');
      day(row, 'AdjustmentDate', batch?.fields.PlantedDate);
      if (batch && change < 0) refuseMore(row, batch, -change);
      if (!batch) return null;
      return () => {
        moveCounts(row, batch, { UntrackedCount: change });
        return batch.id;
      };
    },
  }),
  rowWrite({
    method: 'DELETE',
    path: '/plantbatches/v2',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const batch = liveBatch(row, { name: 'PlantBatch' });
      const count = takenCount(row, 'Count', batch);
      const weight = decimal(row, 'WasteWeight', { from: 0 });
      const leavesWaste = weight.gt(0);
      // The second example destroys plants without waste, and without a method or unit.
      const method = leavesWaste || has(row, 'WasteMethodName') ? wasteMethod(row, 'WasteMethodName') : '';
      if (leavesWaste) text(row, 'WasteMaterialMixed');
      const weighed = leavesWaste ? unit(row, 'WasteUnitOfMeasure', 'WeightBased') : null;
      const reason = wasteReason(row, 'WasteReasonName', 'ReasonNote');
      const date = day(row, 'ActualDate', batch?.fields.PlantedDate);
      if (!batch || weighed === undefined) return null;
      return () => {
        moveCounts(row, batch, { UntrackedCount: -count, DestroyedCount: count });
        if (weighed) addPlantWaste(row, { method, reason, weight, unit: weighed.name, date, plantCount: count, batch });
        return batch.id;
      };
    },
  }),
  rowWrite({
    method: 'POST',
    path: '/plantbatches/v2/waste',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const batch = liveBatch(row, { name: 'PlantBatchName' });
      const method = wasteMethod(row, 'WasteMethodName');
      text(row, 'MixedMaterial');
      const weight = decimal(row, 'WasteWeight', { above: 0 });
      const weighed = unit(row, 'UnitOfMeasureName', 'WeightBased');
      const reason = wasteReason(row, 'ReasonName', 'Note');
      const date = day(row, 'WasteDate', batch?.fields.PlantedDate);
      if (!batch || !weighed) return null;
      const plantCount = numberOf(batch, 'UntrackedCount');
      return () => addPlantWaste(row, { method, reason, weight, unit: weighed.name, date, plantCount, batch });
    },
  }),
];
