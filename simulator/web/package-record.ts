import type { Facility, Item, Package } from '../world/types.ts';
import type { World } from '../world/world.ts';

/** A row of a grid as the page's own list requests answer it. */
export type WebRecord = Record<string, unknown>;

/** Makes the records of one facility's packages, remembering each until its package changes. */
export function createPackageRecords(world: World): (facility: Facility, pkg: Package) => WebRecord {
  const known = new WeakMap<Package, { stamp: string; record: WebRecord }>();
  return (facility, pkg) => {
    const kept = known.get(pkg);
    if (kept?.stamp === pkg.lastModified) return kept.record;
    const record =
      pkg.transferredTo === null ? packageRecord(world, facility, pkg) : transferredRecord(world, facility, pkg);
    known.set(pkg, { stamp: pkg.lastModified, record });
    return record;
  };
}

function packageRecord(world: World, facility: Facility, pkg: Package): WebRecord {
  const item = facility.items.find((i) => i.id === pkg.itemId);
  const unit = world.units.find((u) => u.name === pkg.unit);
  const location = facility.locations.find((l) => l.id === pkg.locationId);
  const record: WebRecord = {
    Id: pkg.id,
    Label: pkg.label,
    PackageType: 'Product',
    SourceHarvestNames: pkg.sourceHarvests.join(', '),
    SourcePackageLabels: pkg.sourcePackages.join(', '),
    SourceProcessingJobNumbers: '',
    LocationName: location?.name ?? null,
    LocationTypeName: location?.typeName ?? null,
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

function transferredRecord(world: World, facility: Facility, pkg: Package): WebRecord {
  const item = facility.items.find((i) => i.id === pkg.itemId);
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
