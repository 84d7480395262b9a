import type { Facility } from '../../world/types.ts';
import { type Column, column, hiddenColumn, quantityColumn } from '../column.ts';
import type { GridDefinition } from '../grid-definition.ts';
import { columnsFor, gridOf, recordAs, recordsIn } from '../grid-source.ts';
import { historyOnly } from './record-history.ts';

const weight = (field: string, title: string, caption?: string) =>
  quantityColumn(field, title, 'UnitOfWeightAbbreviation', caption);

const harvest: readonly Column[] = [
  { ...column('Name', 'Harvest Batch'), width: 230 },
  column('HarvestTypeName', 'Harvest Type', 'text', 'Type'),
  column('SourceStrainNames', 'Strain(s)', 'list'),
  column('DryingLocationName', 'Drying Location', 'text', 'Location'),
  hiddenColumn('DryingLocationTypeName', 'Drying Location Type'),
  column('DryingSublocationName', 'Drying Sublocation', 'text', 'Sublocation'),
  hiddenColumn('PatientLicenseNumber', 'Patient'),
  weight('CurrentWeight', 'Current Weight', 'Weight'),
  weight('TotalWetWeight', 'Total Wet Weight', 'Wet Wgt.'),
  weight('TotalWasteWeight', 'Total Waste Weight', 'Waste'),
  { ...weight('TotalRestoredWeight', 'Total Restored Weight', 'Restored'), hidden: true },
  weight('TotalPackagedWeight', 'Total Packaged Weight', "Pkg'd Wgt."),
  hiddenColumn('UnitOfWeightAbbreviation', 'Unit of Weight', 'text', 'UoM'),
  column('PlantCount', 'Plants', 'number'),
  column('PackageCount', 'Packages', 'number', 'Pkgs'),
  hiddenColumn('LabTestingStateName', 'Lab Testing', 'words'),
  column('IsOnHold', 'Administrative Hold', 'boolean', 'A.H.'),
  column('HarvestStartDate', 'Harvest Date', 'date', 'Date'),
];

const ended: readonly Column[] = [
  column('IsFinished', 'Finished', 'boolean', 'F.'),
  column('IsArchived', 'Discontinued', 'boolean', 'D.'),
];

const details = historyOnly('js-harvestdetails-tabstrip', {
  kind: 'harvest',
  url: '/api/harvests/history',
  told: { HarvestStartDate: 'Harvested', FinishedDate: 'Finished' },
});

/** A grid of harvests. @param list of the world, `active` */
export function harvestGrid(
  facility: Facility,
  list: 'active' | 'onhold' | 'inactive',
  look: Pick<GridDefinition, 'id' | 'label'> & Partial<GridDefinition>,
): GridDefinition {
  return gridOf(
    {
      url: list === 'active' ? '/api/harvests' : `/api/harvests/${list}`,
      columns: columnsFor(facility, list === 'inactive' ? [...harvest, ...ended] : harvest),
      detail: details,
      rowClasses: { IsFinished: 'grid-finished-row' },
      ...look,
    },
    recordsIn('harvest', list),
    recordAs((fields, { world }) => {
      const unit = fields.UnitOfWeightName ?? 'Grams';
      return {
        HarvestTypeName: fields.HarvestType ?? 'Product',
        TotalWasteWeight: fields.TotalWasteWeight ?? 0,
        TotalRestoredWeight: fields.TotalRestoredWeight ?? 0,
        TotalPackagedWeight: fields.TotalPackagedWeight ?? 0,
        PackageCount: fields.PackageCount ?? 0,
        UnitOfWeightAbbreviation: world.units.find(({ name }) => name === unit)?.abbreviation ?? unit,
        LabTestingStateName: fields.LabTestingState ?? 'NotSubmitted',
        IsFinished: Boolean(fields.FinishedDate),
        IsArchived: Boolean(fields.ArchivedDate),
      };
    }),
  );
}
