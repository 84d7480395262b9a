import Big from 'big.js';
import type { Endpoint } from '../../api/endpoint.ts';
import { addRecord, changeRecord } from '../../world/record-changes.ts';
import type { MetrcRecord } from '../../world/records.ts';
import type { Unit } from '../../world/types.ts';
import { day, decimal, optionalText, whole } from '../fields.ts';
import { dryingFields, type Place, place } from '../places.ts';
import { rowWrite, type WriteRow } from '../row-write.ts';
import { livePlant, numberOf, onlyOnce } from '../subjects.ts';
import { unit } from '../units.ts';

/** What of a plant goes into which harvest. */
interface Cut {
  plant: MetrcRecord;
  weight: Big;
  unit: Unit;
  place: Place;
  date: string;
  name: string;
}

/** Harvest of whole plants, and of parts of them. Both add to the harvest of a name, or begin one. */
export const plantHarvestEndpoints: readonly Endpoint[] = [
  rowWrite({
    method: 'PUT',
    path: '/plants/v2/harvest',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const cut = readCut(row, 'H');
      onlyOnce(row, cut?.plant, 'Plant');
      if (cut && cut.plant.fields.GrowthPhase !== 'Flowering')
        row.complain(`Plant ${cut.plant.name} is not Flowering.`);
      if (!cut) return null;
      return () => {
        const harvest = addToHarvest(row, cut, 1);
        changeRecord(row.world, row.facility, cut.plant, {
          list: 'inactive',
          fields: { State: 'Harvested', ...yieldOf(cut, harvest), HarvestedDate: cut.date },
        });
        return cut.plant.id;
      };
    },
  }),
  rowWrite({
    method: 'POST',
    path: '/plants/v2/manicure',
    needs: ['CanGrowPlants'],
    prepare(row) {
      const cut = readCut(row, 'M');
      const count = whole(row, 'PlantCount', { above: 0 });
      if (!cut) return null;
      return () => {
        const harvest = addToHarvest(row, cut, count);
        changeRecord(row.world, row.facility, cut.plant, { fields: yieldOf(cut, harvest) });
        return harvest.id;
      };
    },
  }),
];

function readCut(row: WriteRow, letter: 'H' | 'M'): Cut | null {
  const plant = livePlant(row, { name: 'Plant' });
  const weight = decimal(row, 'Weight', { above: 0 });
  const weighed = unit(row, 'UnitOfWeight', 'WeightBased');
  const dries = place(row, { location: 'DryingLocation', sublocation: 'DryingSublocation' }, 'must');
  const date = day(row, 'ActualDate', plant?.fields.PlantedDate);
  // The examples leave the name to Metrc and read like this.
  const name = optionalText(row, 'HarvestName', 100) ?? `${date}-${dries.location?.name}-${letter}`;
  const known = row.facility.records.named('harvest', name);
  if (known && known.list !== 'active') row.complain(`Harvest ${known.name} is not active.`);
  if (known && weighed && ownUnitOf(known) !== weighed.name) {
    row.complain(`Unit Of Weight "${weighed.name}" is not valid for Harvest ${known.name}.`);
  }
  return plant && weighed ? { plant, weight, unit: weighed, place: dries, date, name } : null;
}

/** The unit a harvest is weighed in. */
export const ownUnitOf = ({ fields }: MetrcRecord): string => String(fields.UnitOfWeightName ?? 'Grams');

const yieldOf = ({ plant, weight, unit: weighed }: Cut, harvest: MetrcRecord) => ({
  HarvestId: harvest.id,
  HarvestedUnitOfWeightName: weighed.name,
  HarvestedUnitOfWeightAbbreviation: weighed.abbreviation,
  HarvestedWetWeight: weight.plus(numberOf(plant, 'HarvestedWetWeight')).toNumber(),
  HarvestCount: numberOf(plant, 'HarvestCount') + 1,
});

function addToHarvest({ world, facility }: WriteRow, cut: Cut, plants: number): MetrcRecord {
  const known = facility.records.named('harvest', cut.name);
  const harvest = known ?? begin(cut);
  const plus = (field: string, amount: Big) => amount.plus(numberOf(harvest, field)).toNumber();
  changeRecord(world, facility, harvest, {
    fields: {
      PlantCount: plus('PlantCount', new Big(plants)),
      TotalWetWeight: plus('TotalWetWeight', cut.weight),
      CurrentWeight: plus('CurrentWeight', cut.weight),
    },
  });
  return harvest;

  function begin({ name, plant, unit: weighed, place: dries, date }: Cut): MetrcRecord {
    return addRecord(world, facility, {
      kind: 'harvest',
      list: 'active',
      name,
      fields: {
        Name: name,
        SourceStrainCount: 1,
        SourceStrainNames: plant.fields.StrainName,
        ...dryingFields(dries),
        UnitOfWeightName: weighed.name,
        HarvestStartDate: date,
        FinishedDate: null,
        IsOnHold: false,
      },
    });
  }
}
