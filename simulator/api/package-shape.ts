import { units } from '../world/catalogue.ts';
import { stampMs, stampOf } from '../world/stamp.ts';
import type { Adjustment, Facility, Package, Unit } from '../world/types.ts';
import { itemById, itemInPackage } from './item-shape.ts';

/** A package as every package list and by-id read gives it. Shape: documentation of 2026-02, all fields. */
export function packageRow(facility: Facility, pkg: Package): Record<string, unknown> {
  const location = facility.locations.find((l) => l.id === pkg.locationId);
  const unit = unitOf(pkg.unit);
  return {
    Id: pkg.id,
    Label: pkg.label,
    ExternalId: pkg.externalId,
    PackageType: 'Product',
    SourceHarvestCount: pkg.sourceHarvests.length,
    SourcePackageCount: pkg.sourcePackages.length,
    SourceProcessingJobCount: 0,
    SourceHarvestNames: pkg.sourceHarvests.join(', ') || null,
    SourcePackageLabels: pkg.sourcePackages.join(', ') || null,
    LocationId: location?.id ?? null,
    LocationName: location?.name ?? null,
    SublocationId: null,
    SublocationName: null,
    LocationTypeName: location?.typeName ?? null,
    Quantity: Number(pkg.quantity),
    OriginalPackageQuantity: 0,
    UnitOfMeasureName: unit.name,
    UnitOfMeasureAbbreviation: unit.abbreviation,
    PatientLicenseNumber: null,
    ItemFromFacilityLicenseNumber: null,
    ItemFromFacilityName: null,
    Note: pkg.note,
    PackagedDate: pkg.packagedDate,
    ExpirationDate: pkg.expirationDate,
    SellByDate: pkg.sellByDate,
    UseByDate: pkg.useByDate,
    ...testing(pkg),
    IsProductionBatch: pkg.productionBatch !== null,
    ProductionBatchNumber: pkg.productionBatch,
    SourceProductionBatchNumbers: null,
    ...samples,
    ReceivedDateTime: pkg.receivedAt,
    ReceivedFromManifestNumber: pkg.receivedAt === null ? null : String(pkg.id % 1_000_000).padStart(10, '0'),
    ReceivedFromFacilityLicenseNumber: pkg.receivedAt === null ? null : 'C11-0000044-LIC',
    ReceivedFromFacilityName: pkg.receivedAt === null ? null : 'North Coast Distribution',
    ...state(pkg),
    LastModified: pkg.lastModified,
    Item: itemInPackage(facility, pkg.itemId),
    ProductLabel: productLabel,
    ...pkg.facts,
  };
}

/** A row of `/packages/v2/adjustments`: it has neither an Id nor a LastModified. */
export function adjustmentRow(facility: Facility, adjustment: Adjustment): Record<string, unknown> {
  const pkg = facility.packages.get(adjustment.packageId);
  const item = pkg && itemById(facility, pkg.itemId);
  return {
    PackageId: adjustment.packageId,
    PackageLabel: pkg?.label ?? '',
    ItemName: item?.name ?? '',
    ItemCategoryName: item?.category ?? '',
    AdjustmentQuantity: Number(adjustment.quantity),
    AdjustmentUnitOfMeasureName: adjustment.unit,
    AdjustmentUnitOfMeasureAbbreviation: unitOf(adjustment.unit).abbreviation,
    AdjustmentReasonName: adjustment.reason,
    AdjustmentNote: adjustment.note,
    AdjustmentDate: `${adjustment.date}T00:00:00Z`,
    PackagedDate: `${pkg?.packagedDate ?? adjustment.date}T00:00:00Z`,
    AdjustedByUserName: adjustment.by,
    PackageLabTestResultExpirationDateTime: null,
  };
}

/** A row of `/packages/v2/transferred`: a line of a transfer, not a package. */
export function transferredRow(facility: Facility, pkg: Package, recipientName: string): Record<string, unknown> {
  const item = itemById(facility, pkg.itemId);
  const unit = unitOf(pkg.unit).abbreviation;
  return {
    Id: pkg.id + 90_000_000,
    PackageId: pkg.id,
    RecipientFacilityLicenseNumber: pkg.transferredTo,
    RecipientFacilityName: recipientName,
    ManifestNumber: String(pkg.id % 1_000_000).padStart(10, '0'),
    PackageLabel: pkg.label,
    ExternalId: pkg.externalId,
    SourceHarvestNames: pkg.sourceHarvests.join(', '),
    SourcePackageLabels: pkg.sourcePackages.join(', '),
    ProductName: item.name,
    ProductCategoryName: item.category,
    ItemStrainName: item.strain ?? '',
    LabTestingStateName: pkg.labTestingState,
    ShippedQuantity: Number(pkg.quantity),
    ShippedUnitOfMeasureAbbreviation: unit,
    GrossWeight: Number(pkg.quantity),
    GrossUnitOfWeightAbbreviation: 'g',
    ShipperWholesalePrice: null,
    ReceivedQuantity: Number(pkg.quantity),
    ReceivedUnitOfMeasureAbbreviation: unit,
    ReceiverWholesalePrice: null,
    ShipmentPackageStateName: 'Accepted',
    ActualDepartureDateTime: stampOf(stampMs(pkg.lastModified) - 7_200_000),
    ReceivedDateTime: pkg.lastModified,
    ProcessingJobTypeName: null,
  };
}

function testing(pkg: Package): Record<string, unknown> {
  const passed = pkg.labTestingState === 'TestPassed';
  return {
    InitialLabTestingState: pkg.labTestingState,
    LabTestingState: pkg.labTestingState,
    LabTestingStateDate: pkg.packagedDate,
    LabTestingPerformedDate: passed ? pkg.packagedDate : null,
    LabTestResultExpirationDateTime: null,
    LabTestingRecordedDate: passed ? pkg.packagedDate : null,
    LabTestStageId: null,
    LabTestStage: null,
  };
}

const samples = {
  IsTradeSample: false,
  IsTradeSamplePersistent: false,
  SourcePackageIsTradeSample: false,
  IsDonation: false,
  IsDonationPersistent: false,
  SourcePackageIsDonation: false,
  IsTestingSample: false,
  IsProcessValidationTestingSample: false,
  ProductRequiresRemediation: false,
  ContainsRemediatedProduct: false,
  RemediationDate: null,
  ProductRequiresDecontamination: false,
  ContainsDecontaminatedProduct: false,
  DecontaminationDate: null,
};

const productLabel = {
  QrCount: 1,
  IsChildFromParentWithLabel: false,
  OriginalSourcePackageId: null,
  OriginalSourcePackageLabel: null,
  LabelSource: null,
  QrCodeRanges: null,
  LastLabelGenerationDate: null,
  IsActive: true,
};

function state(pkg: Package): Record<string, unknown> {
  return {
    IsOnHold: pkg.onHold,
    IsOnHoldCombined: pkg.onHold,
    IsOnInvestigation: false,
    IsOnInvestigationHold: false,
    IsOnInvestigationRecall: false,
    IsOnRecall: null,
    IsOnRecallCombined: false,
    ArchivedDate: pkg.archivedDate,
    IsFinished: pkg.finishedDate !== null,
    FinishedDate: pkg.finishedDate,
    IsFinishedGood: false,
    IsOnRetailerDelivery: false,
    PackageForProductDestruction: null,
    LabelsLastGeneratedDateTime: null,
  };
}

function unitOf(name: string): Unit {
  return units.find((unit) => unit.name === name) ?? { name, abbreviation: name, quantityType: 'CountBased' };
}
