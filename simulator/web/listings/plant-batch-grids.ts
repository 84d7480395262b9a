import type { Facility } from '../../world/types.ts';
import { type Column, column, hiddenColumn } from '../column.ts';
import type { GridDefinition } from '../grid-definition.ts';
import { columnsFor, gridOf, recordAs, recordsIn } from '../grid-source.ts';
import { historyOnly } from './record-history.ts';

const batch: readonly Column[] = [
  { ...column('Name', 'Group Name'), width: 210 },
  column('PlantBatchTypeName', 'Type'),
  column('LocationName', 'Location'),
  hiddenColumn('LocationTypeName', 'Location Type'),
  column('SublocationName', 'Sublocation'),
  hiddenColumn('PatientLicenseNumber', 'Patient'),
  column('StrainName', 'Strain'),
  column('UntrackedCount', 'Plants', 'number'),
  column('TrackedCount', 'Tracked', 'number'),
  column('PackagedCount', 'Packaged', 'number', "Pkg'd"),
  column('HarvestedCount', 'Harvested', 'number', "Hv'd"),
  column('DestroyedCount', 'Destroyed', 'number', "Destr'd"),
  column('SourcePackageLabel', 'Source Package', 'text', 'Src. Pkg'),
  hiddenColumn('SourcePlantLabel', 'Source Plant', 'text', 'Src. Plant'),
  hiddenColumn('SourcePlantBatchNames', 'Source Plant Batch(es)', 'list', 'Src. P.B.'),
  column('PlantedDate', 'Planted Date', 'date', 'Date'),
  column('IsOnHold', 'Administrative Hold', 'boolean', 'A.H.'),
];

const details = historyOnly('js-plantbatchdetails-tabstrip', {
  kind: 'plantbatch',
  url: '/api/plantbatches/history',
  told: { PlantedDate: 'Planted' },
});

/** Lists of the page, and where their rows stand in the world: held batches stay among the active ones there. */
const lists = {
  active: { url: '/api/plantbatches', rows: recordsIn('plantbatch', 'active', ({ fields }) => !fields.IsOnHold) },
  onhold: {
    url: '/api/plantbatches/onhold',
    rows: recordsIn('plantbatch', 'active', ({ fields }) => fields.IsOnHold === true),
  },
  inactive: { url: '/api/plantbatches/inactive', rows: recordsIn('plantbatch', 'inactive') },
};

/** A grid of plant batches. */
export function plantBatchGrid(
  facility: Facility,
  list: keyof typeof lists,
  look: Pick<GridDefinition, 'id' | 'label'> & Partial<GridDefinition>,
): GridDefinition {
  const { url, rows } = lists[list];
  return gridOf(
    { url, columns: columnsFor(facility, batch), detail: details, ...look },
    rows,
    recordAs(({ PackagedCount, HarvestedCount, IsOnHold }) => ({
      PackagedCount: PackagedCount ?? 0,
      HarvestedCount: HarvestedCount ?? 0,
      IsOnHold: IsOnHold ?? false,
    })),
  );
}
