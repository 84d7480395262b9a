import type { PackageList } from '../../world/types.ts';
import { type Column, type ColumnKind, column, commandColumn, hiddenColumn } from '../column.ts';
import { transferredColumns } from './transferred-columns.ts';

const shown = (field: string, title: string, caption = title, kind: ColumnKind = 'text'): Column =>
  column(field, title, kind, caption);

const hidden = (field: string, title: string, caption = title, kind: ColumnKind = 'text'): Column =>
  hiddenColumn(field, title, kind, caption);

const sources: readonly Column[] = [
  { ...shown('Label', 'Tag'), width: 176, mark: { field: 'IsProductionBatch', icon: 'icon-th-large' } },
  { ...shown('SourceHarvestNames', 'Source Harvest(s)', "Src. H's", 'list'), width: 130 },
  shown('SourcePackageLabels', 'Source Package(s)', "Src. Pkg's", 'list'),
  shown('SourceProcessingJobNumbers', 'Source Processing Job(s)', "Src. Pj's"),
];

const places: readonly Column[] = [shown('LocationName', 'Location'), hidden('LocationTypeName', 'Location Type')];

const sublocation: readonly Column[] = [shown('SublocationName', 'Sublocation')];

const patient: readonly Column[] = [shown('PatientLicenseNumber', 'Patient')];

const content = (name: 'Cbd' | 'Thc'): Column[] => {
  const short = name.toUpperCase();
  return [
    hidden(`Item.Unit${name}Percent`, `Unit ${short} Percent`, `Unit ${short}%`),
    hidden(`Item.Unit${name}Content`, `Unit ${short} Content`, `Unit ${short}`),
    hidden(
      `Item.Unit${name}ContentUnitOfMeasureAbbreviation`,
      `Unit ${name} Content Unit of Measure`,
      `Unit ${short} UoM`,
    ),
    hidden(`Item.Unit${name}ContentDose`, `Unit ${name} Content Dose`, `Unit ${short} D.`),
    hidden(
      `Item.Unit${name}ContentDoseUnitOfMeasureAbbreviation`,
      `Unit ${name} Content Dose Unit of Measure`,
      `Unit ${short} D. UoM`,
    ),
  ];
};

const measure = (name: string, caption: string): Column[] => [
  hidden(`Item.Unit${name}`, `Unit ${name}`, caption),
  hidden(`Item.Unit${name}UnitOfMeasureAbbreviation`, `Unit ${name} Unit of Measure`, `Unit ${name} UoM`),
];

const main: readonly Column[] = [
  { ...shown('Item.Name', 'Item'), width: 220 },
  hidden('ItemFromFacilityLicenseNumber', 'Item From'),
  shown('Item.ProductCategoryName', 'Category'),
  shown('Item.StrainName', 'Item Strain'),
  ...content('Cbd'),
  ...content('Thc'),
  ...measure('Volume', 'Unit Vol.'),
  ...measure('Weight', 'Unit Wgt.'),
  ...measure('Quantity', 'Unit Qty.'),
  { ...shown('Quantity', 'Quantity', 'Quantity', 'quantity'), width: 88 },
  hidden('UnitOfMeasureAbbreviation', 'Unit of Measure', 'UoM'),
  hidden('IsProductionBatch', 'Production Batch', 'P.B.', 'boolean'),
  shown('ProductionBatchNumber', 'Production Batch Number', 'P.B. No.'),
  hidden('SourceProductionBatchNumbers', 'Source Production Batch', 'Src. P.B.'),
  shown('LabTestingStateName', 'Lab Testing', 'Lab Testing', 'words'),
  hidden('IsTradeSample', 'Trade Sample', 'Trade Samp.', 'boolean'),
  hidden('SourcePackageIsTradeSample', 'Source Package Trade Sample', 'Src. Pkg Trade Samp.', 'boolean'),
  hidden('TradeSampleFacilityLicenseNumber', 'Trade Sample License Number', 'Trade Samp. Lic.'),
  hidden('IsDonation', 'Donation', 'Don.', 'boolean'),
  hidden('SourcePackageIsDonation', 'Source Package Donation', 'Src. Pkg Don.', 'boolean'),
  hidden('DonationFacilityLicenseNumber', 'Donation License Number', 'Don. Lic.'),
  hidden('IsTestingSample', 'Testing Sample', 'Test Samp.', 'boolean'),
  hidden('IsProcessValidationTestingSample', 'Process Validation Testing Sample', 'P.V.S.', 'boolean'),
  hidden('ProductRequiresRemediation', 'Product Requires Remediation', 'P.R.R.', 'boolean'),
  hidden('ContainsRemediatedProduct', 'Contains Remediated Product', 'C.R.P.', 'boolean'),
  shown('IsOnHold', 'Administrative Hold', 'A.H.', 'boolean'),
  shown('PackagedDate', 'Packaged Date', 'Date', 'date'),
  hidden('PackagedByFacilityLicenseNumber', 'Packaged By'),
  { ...shown('ReceivedDateTime', 'Received', "Rcv'd", 'datetime'), width: 76 },
  hidden('ReceivedFromFacilityLicenseNumber', 'Received From'),
];

const ended: readonly Column[] = [
  shown('IsFinished', 'Finished', 'F.', 'boolean'),
  shown('IsArchived', 'Discontinued', 'D.', 'boolean'),
];

const transit: readonly Column[] = [
  shown('TransferManifestNumber', 'Manifest Number', 'Manifest No.'),
  shown('TransferPackageStateName', 'Transfer Status', 'Tx. Status'),
];

const command = commandColumn({ name: 'discontinue', title: 'Discontinue', icon: 'icon-remove' });

/**
 * The columns of a packages grid in their first order. A license without locations has no location columns; sublocations
 * were seen in Maine in 2025.
 */
export function packageColumns(
  list: PackageList,
  license: { usesLocations: boolean; hasSublocations: boolean },
): Column[] {
  const where = license.usesLocations ? [...places, ...(license.hasSublocations ? sublocation : [])] : [];
  switch (list) {
    case 'active':
      return [...sources, ...where, ...main, command];
    case 'onhold':
    case 'inactive':
      return [...sources, ...where, ...patient, ...main, ...ended];
    case 'intransit':
      return [...sources, ...patient, ...main, ...ended, ...transit];
    case 'transferred':
      return [...transferredColumns];
    default:
      return list satisfies never;
  }
}
