import type { Endpoint } from '../../api/endpoint.ts';
import { changeRecord } from '../../world/record-changes.ts';
import { day, decimal, text, texts } from '../fields.ts';
import { place } from '../places.ts';
import { addPlantWaste } from '../plant-waste.ts';
import { wasteMethod, wasteReason } from '../reasons.ts';
import { rowWrite } from '../row-write.ts';
import { livePlant, livePlantNamed, onlyOnce } from '../subjects.ts';
import { unit } from '../units.ts';

/** Destroys plants, and records waste of plants that live on. */
export const plantWasteEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'DELETE',
    path: '/plants/v2',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const plant = livePlant(row, { id: 'Id', name: 'Label' });
      onlyOnce(row, plant, 'Plant');
      const method = wasteMethod(row, 'WasteMethodName');
      text(row, 'WasteMaterialMixed');
      const weight = decimal(row, 'WasteWeight', { from: 0 });
      const weighed = unit(row, 'WasteUnitOfMeasureName', 'WeightBased');
      const reason = wasteReason(row, 'WasteReasonName', 'ReasonNote');
      const date = day(row, 'ActualDate', plant?.fields.PlantedDate);
      if (!plant || !weighed) return null;
      return () => {
        const waste = { method, reason, weight, unit: weighed.name, date, plantCount: 1, plantIds: [plant.id] };
        if (weight.gt(0)) addPlantWaste(row, waste);
        changeRecord(row.world, row.facility, plant, {
          list: plant.list === 'mother' ? 'mother/inactive' : 'inactive',
          fields: {
            State: 'Destroyed',
            DestroyedDate: date,
            DestroyedNote: [reason, row.values.ReasonNote].filter(Boolean).join(': '),
            DestroyedByUserName: row.writer.by,
          },
        });
        return plant.id;
      };
    },
  }),
  rowWrite({
    method: 'POST',
    path: '/plants/v2/waste',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const labels = texts(row, 'PlantLabels');
      const plants = labels.map((label) => livePlantNamed(row, label));
      const method = wasteMethod(row, 'WasteMethodName');
      text(row, 'MixedMaterial');
      const weight = decimal(row, 'WasteWeight', { above: 0 });
      const weighed = unit(row, 'UnitOfMeasureName', 'WeightBased');
      const reason = wasteReason(row, 'ReasonName', 'Note');
      place(row, { location: 'LocationName', sublocation: 'SublocationName' }, 'may');
      const date = day(row, 'WasteDate', row.facility.credentialedDate);
      if (!weighed || plants.length === 0) return null;
      const plantIds = plants.flatMap((plant) => (plant ? [plant.id] : []));
      const waste = { method, reason, weight, unit: weighed.name, date, plantCount: plantIds.length, plantIds };
      return () => addPlantWaste(row, waste);
    },
  }),
];
