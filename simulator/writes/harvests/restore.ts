import Big from 'big.js';
import type { Endpoint } from '../../api/endpoint.ts';
import { changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import { texts } from '../fields.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { harvest, numberOf, onlyOnce } from '../subjects.ts';
import { refuseMoreWeight } from './packages.ts';

/** Harvested plants that flower again: the harvest loses them and what they weighed. */
export const harvestRestoreEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/harvests/v2/restore/harvestedplants',
    answer: 'ids',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const of = harvest(row, { id: 'HarvestId' });
      const plants = texts(row, 'PlantTags').flatMap((label) => harvested(row, label, of) ?? []);
      const weight = plants.reduce((sum, plant) => sum.plus(numberOf(plant, 'HarvestedWetWeight')), new Big(0));
      if (of) refuseMoreWeight(row, of, weight);
      if (!of || plants.length === 0) return null;
      return () => {
        for (const plant of plants) changeRecord(row.world, row.facility, plant, flowering);
        changeRecord(row.world, row.facility, of, {
          fields: {
            PlantCount: numberOf(of, 'PlantCount') - plants.length,
            CurrentWeight: new Big(numberOf(of, 'CurrentWeight')).minus(weight).toNumber(),
            TotalRestoredWeight: weight.plus(numberOf(of, 'TotalRestoredWeight')).toNumber(),
          },
        });
        return of.id;
      };
    },
  }),
];

const flowering = {
  list: 'flowering',
  fields: {
    State: 'Tracked',
    GrowthPhase: 'Flowering',
    HarvestId: null,
    HarvestedDate: null,
    HarvestedWetWeight: null,
    HarvestedUnitOfWeightName: null,
    HarvestedUnitOfWeightAbbreviation: null,
    HarvestCount: 0,
  },
};

/** A plant that went into this harvest; undefined with a complaint otherwise. */
function harvested(row: WriteRow, label: string, of: MetrcRecord | undefined): MetrcRecord | undefined {
  const plant = row.facility.records.named('plant', label);
  onlyOnce(row, plant, 'Plant');
  if (!plant) row.complain(`Plant ${label} does not exist in the current Facility.`);
  else if (plant.fields.State !== 'Harvested' || (of && plant.fields.HarvestId !== of.id)) {
    row.complain(`Plant ${label} was not harvested into Harvest ${of?.name ?? ''}.`);
  } else return plant;
  return undefined;
}
