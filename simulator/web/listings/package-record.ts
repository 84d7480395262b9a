import type { Facility, Item, Location, Package } from '../../world/types.ts';
import type { World } from '../../world/world.ts';
import type { Around } from '../grid-definition.ts';
import type { WebRecord } from '../web-record.ts';

/** Rows are remembered until the package changes, or what it refers to: a list of 200,000 is sorted as a whole. */
const known = new WeakMap<Package, { stamp: string; record: WebRecord }>();

/** A package as a row of any of the page's grids. */
export function packageRecord(pkg: Package, { world, facility }: Around): WebRecord {
  const item = facility.items.find((i) => i.id === pkg.itemId);
  const location = facility.locations.find((l) => l.id === pkg.locationId);
  const stamp = `${pkg.lastModified} ${item?.lastModified} ${location?.lastModified}`;
  const kept = known.get(pkg);
  if (kept?.stamp === stamp) return kept.record;
  const record =
    pkg.transferredTo === null
      ? ownRecord(world, facility, pkg, { item, location })
      : transferredRecord(world, pkg, item);
  known.set(pkg, { stamp, record });
  return record;
}

function ownRecord(
  world: World,
  facility: Facility,
  pkg: Package,
  { item, location }: { item: Item | undefined; location: Location | undefined },
): WebRecord {
  const unit = world.units.find((u) => u.name === pkg.unit);
  const record: WebRecord = {
    Id: pkg.id,
    Label: pkg.label,
    PackageType: 'Product',
    SourceHarvestNames: pkg.sourceHarvests.join(', '),
    SourcePackageLabels: pkg.sourcePackages.join(', '),
    SourceProcessingJobNumbers: '',
    LocationName: location?.name ?? null,
    LocationTypeName: location?.typeName ?? null,
    SublocationName: null,
    PatientLicenseNumber: '',
    Item: itemPart(item),
    ItemFromFacilityLicenseNumber: facility.license,
    Quantity: Number(pkg.quantity),
    UnitOfMeasureAbbreviation: unit?.abbreviation ?? pkg.unit,
    UnitOfMeasureQuantityType: unit?.quantityType ?? 'CountBased',
    IsProductionBatch: pkg.productionBatch !== null,
    ProductionBatchNumber: pkg.productionBatch ?? '',
    SourceProductionBatchNumbers: '',
    LabTestingStateName: pkg.labTestingState,
    IsTradeSample: false,
    SourcePackageIsTradeSample: false,
    IsDonation: false,
    SourcePackageIsDonation: false,
    IsTestingSample: false,
    IsProcessValidationTestingSample: false,
    ProductRequiresRemediation: false,
    ContainsRemediatedProduct: pkg.labTestingState === 'Remediated',
    IsOnHold: pkg.onHold,
    IsInTransit: pkg.inTransit !== null,
    PackagedDate: pkg.packagedDate,
    PackagedByFacilityLicenseNumber: facility.license,
    ReceivedDateTime: pkg.receivedAt,
    ReceivedFromFacilityLicenseNumber: pkg.receivedAt === null ? null : 'C9-0000098-LIC',
    IsFinished: pkg.finishedDate !== null,
    FinishedDate: pkg.finishedDate,
    IsArchived: pkg.archivedDate !== null,
    ArchivedDate: pkg.archivedDate,
    TransferManifestNumber: pkg.inTransit,
    TransferPackageStateName: pkg.inTransit === null ? null : 'Shipped',
    Note: pkg.note,
    ExpirationDate: pkg.expirationDate,
    SellByDate: pkg.sellByDate,
    UseByDate: pkg.useByDate,
    LastModified: pkg.lastModified,
  };
  for (const [name, value] of Object.entries(pkg.facts)) if (name in record) record[name] = value;
  return record;
}

function transferredRecord(world: World, pkg: Package, item: Item | undefined): WebRecord {
  const unit = world.units.find((u) => u.name === pkg.unit)?.abbreviation ?? pkg.unit;
  return {
    Id: pkg.id,
    PackageLabel: pkg.label,
    SourceHarvestNames: pkg.sourceHarvests.join(', '),
    SourcePackageLabels: pkg.sourcePackages.join(', '),
    ProductName: item?.name ?? '',
    ProductCategoryName: item?.category ?? '',
    ItemStrainName: item?.strain ?? '',
    LabTestingStateName: pkg.labTestingState,
    ManifestNumber: String(pkg.id % 100_000).padStart(10, '0'),
    RecipientFacilityLicenseNumber: pkg.transferredTo,
    RecipientFacilityName: world.facilities.find((f) => f.license === pkg.transferredTo)?.name ?? 'Other Facility LLC',
    ShippedQuantity: Number(pkg.quantity),
    ShippedUnitOfMeasureAbbreviation: unit,
    GrossWeight: null,
    ShipperWholesalePrice: null,
    ReceivedQuantity: Number(pkg.quantity),
    ReceivedUnitOfMeasureAbbreviation: unit,
    ReceiverWholesalePrice: null,
    ShipmentPackageStateName: 'Accepted',
    ActualDepartureDateTime: pkg.lastModified,
    ReceivedDateTime: pkg.lastModified,
  };
}

function itemPart(item: Item | undefined): WebRecord {
  return {
    Id: item?.id ?? null,
    Name: item?.name ?? '',
    ProductCategoryName: item?.category ?? '',
    StrainName: item?.strain ?? '',
  };
}
