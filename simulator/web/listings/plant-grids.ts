import type { Facility } from '../../world/types.ts';
import { type Column, column, hiddenColumn } from '../column.ts';
import type { GridDefinition } from '../grid-definition.ts';
import { columnsFor, gridOf, recordAs, recordsIn } from '../grid-source.ts';
import { historyOnly } from './record-history.ts';

const plant: readonly Column[] = [
  { ...column('Label', 'Tag'), width: 176 },
  column('StrainName', 'Strain'),
  column('LocationName', 'Location'),
  hiddenColumn('LocationTypeName', 'Location Type'),
  column('SublocationName', 'Sublocation'),
  hiddenColumn('PatientLicenseNumber', 'Patient'),
  column('PlantBatchName', 'Plant Batch'),
  hiddenColumn('PlantBatchTypeName', 'Plant Batch Type', 'text', 'Type'),
  hiddenColumn('StateName', 'State'),
  column('GrowthPhaseName', 'Growth Phase', 'text', 'Phase'),
  hiddenColumn('HarvestCount', 'Harvest Count', 'number', 'Hv. Count'),
  column('IsOnHold', 'Administrative Hold', 'boolean', 'A.H.'),
  column('PlantedDate', 'Planted', 'date'),
  column('VegetativeDate', 'Vegetative', 'date', 'Veg.'),
  column('FloweringDate', 'Flowering', 'date', 'Flower.'),
];

const mother: readonly Column[] = [
  ...plant.filter(({ field }) => field !== 'FloweringDate' && field !== 'VegetativeDate'),
  column('MotherPlantDate', 'Mother Plant', 'date'),
];

const ended: readonly Column[] = [
  column('DestroyedDate', 'Destroyed', 'date', "Destr'd"),
  column('DestroyedNote', 'Destroyed Note', 'text', 'Note'),
  hiddenColumn('DestroyedByUserName', 'Destroyed By'),
];

const details = historyOnly('js-plantdetails-tabstrip', {
  kind: 'plant',
  url: '/api/plants/history',
  told: {
    PlantedDate: 'Planted',
    VegetativeDate: 'Moved to the vegetative phase',
    FloweringDate: 'Moved to the flowering phase',
    MotherPlantDate: 'Made a mother plant',
    HarvestedDate: 'Harvested',
    DestroyedDate: 'Destroyed',
  },
});

type Look = Pick<GridDefinition, 'id' | 'label'> & Partial<GridDefinition>;

/** A grid of tagged plants. @param list of the world, `vegetative` */
export function plantGrid(facility: Facility, list: string, look: Look): GridDefinition {
  const base = list.startsWith('mother') ? mother : plant;
  const columns = list.endsWith('inactive') ? [...base, ...ended] : base;
  return gridOf(
    { url: `/api/plants/${list}`, columns: columnsFor(facility, columns), detail: details, ...look },
    recordsIn('plant', list),
    recordAs(({ State, GrowthPhase, HarvestCount }) => ({
      StateName: State,
      GrowthPhaseName: GrowthPhase,
      HarvestCount: HarvestCount ?? 0,
    })),
  );
}
