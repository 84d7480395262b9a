import type { Fields, MetrcRecord } from '../world/records.ts';
import { shipmentState } from '../world/shipment-state.ts';
import type { Facility } from '../world/types.ts';
import { itemById } from './item-shape.ts';
import { transferPackageBlank } from './transfer-package-blank.ts';

const label = {
  QrCount: 0,
  IsChildFromParentWithLabel: false,
  OriginalSourcePackageId: null,
  OriginalSourcePackageLabel: null,
  LabelSource: null,
  QrCodeRanges: null,
  LastLabelGenerationDate: null,
  IsActive: true,
};

/** A line of a delivery: a package as it was sent. */
export function transferPackageRow(facility: Facility, transfer: MetrcRecord, packageId: number): Fields {
  const pkg = facility.packages.get(packageId) ?? facility.vanished.get(packageId);
  const row: Fields = { ...transferPackageBlank, PackageId: packageId, ProductLabel: label };
  if (!pkg) return row;
  const item = itemById(facility, pkg.itemId);
  const state = shipmentState(transfer);
  const isReceived = state === 'Accepted';
  return Object.assign(row, {
    PackageLabel: pkg.label,
    SourceHarvestNames: pkg.sourceHarvests.join(', ') || null,
    SourcePackageLabels: pkg.sourcePackages.join(', ') || null,
    ItemId: item.id,
    ItemName: item.name,
    ItemCategoryName: item.category,
    ItemStrainName: item.strain,
    LabTestingState: pkg.labTestingState,
    ShipmentPackageState: state,
    ShippedQuantity: Number(pkg.quantity),
    ShippedUnitOfMeasureName: pkg.unit,
    PackagedDate: pkg.packagedDate,
    ReceivedQuantity: isReceived ? Number(pkg.quantity) : null,
    ReceivedUnitOfMeasureName: isReceived ? pkg.unit : null,
  });
}
