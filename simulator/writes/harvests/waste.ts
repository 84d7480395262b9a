import Big from 'big.js';
import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord, changeRecord, removeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { harvestWasteTypes } from '../../world/vocabulary.ts';
import { day, decimal, text } from '../fields.ts';
import { ownUnitOf } from '../plants/harvest.ts';
import { deleteById, rowWrite } from '../row-write.ts';
import { harvest, numberOf } from '../subjects.ts';
import { ownUnit } from '../units.ts';
import { refuseMoreWeight } from './packages.ts';

/** Waste of harvests: taken off what they weigh, and given back when the record of it is taken back. */
export const harvestWasteEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'POST',
    path: '/harvests/v2/waste',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const of = harvest(row, { id: 'Id' });
      const name = text(row, 'WasteType');
      const type = harvestWasteTypes.find((one) => one.toLowerCase() === name.toLowerCase());
      if (name !== '' && !type) row.complain(`Waste Type "${name}" is not valid.`);
      const weight = decimal(row, 'WasteWeight', { above: 0 });
      const date = day(row, 'ActualDate', of?.fields.HarvestStartDate);
      if (!of) return null;
      ownUnit(row, 'UnitOfWeight', ownUnitOf(of), `Harvest ${of.name}`);
      refuseMoreWeight(row, of, weight);
      return () => {
        const { world, facility } = row;
        changeRecord(world, facility, of, { fields: wasted(of, weight) });
        return addRecord(world, facility, {
          kind: 'harvestwaste',
          list: 'all',
          name: String(facility.records.nextId('harvestwaste')),
          fields: {
            WasteTypeName: type,
            WasteWeight: weight.toNumber(),
            UnitOfWeightName: ownUnitOf(of),
            ActualDate: date,
          },
          details: { HarvestId: of.id },
        }).id;
      };
    },
  }),
  deleteById<MetrcRecord>({
    path: '/harvests/v2/waste/{id}',
    needs: ['CanGrowPlants'],
    find: ({ records }, id) => records.get('harvestwaste', id),
    check(waste, { records }) {
      const of = records.get('harvest', Number(waste.details.HarvestId));
      return of?.list === 'active' ? [] : [`Harvest ${of?.name ?? ''} is not active.`];
    },
    apply(waste, { world, facility }) {
      const of = facility.records.get('harvest', Number(waste.details.HarvestId));
      if (of) changeRecord(world, facility, of, { fields: wasted(of, new Big(-numberOf(waste, 'WasteWeight'))) });
      removeRecord(world, facility, waste);
    },
  }),
];

/** What a harvest weighs once more of it is waste. */
const wasted = (of: MetrcRecord, weight: Big) => ({
  CurrentWeight: new Big(numberOf(of, 'CurrentWeight')).minus(weight).toNumber(),
  TotalWasteWeight: weight.plus(numberOf(of, 'TotalWasteWeight')).toNumber(),
});
