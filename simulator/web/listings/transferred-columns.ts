import { type Column, column, hiddenColumn, quantityColumn } from '../column.ts';

/** The Transferred tab is another model: its tag is `PackageLabel`, and it has no detail rows. */
export const transferredColumns: readonly Column[] = [
  column('PackageLabel', 'Tag'),
  column('SourceHarvestNames', 'Source Harvest(s)', 'list', "Src. H's"),
  column('SourcePackageLabels', 'Source Package(s)', 'list', "Src. Pkg's"),
  column('ProductName', 'Item'),
  column('ProductCategoryName', 'Category'),
  column('ItemStrainName', 'Item Strain'),
  column('LabTestingStateName', 'Lab Testing', 'words'),
  column('ManifestNumber', 'Manifest Number', 'text', 'Manifest No.'),
  column('RecipientFacilityLicenseNumber', 'Destination License', 'text', 'Dest. License'),
  column('RecipientFacilityName', 'Destination'),
  quantityColumn('ShippedQuantity', 'Shipped Quantity', 'ShippedUnitOfMeasureAbbreviation', 'Shp. Qty.'),
  hiddenColumn('ShippedUnitOfMeasureAbbreviation', 'Shipped Unit of Measure', 'text', 'Shp. UoM'),
  hiddenColumn('GrossWeight', 'Gross Weight', 'number', 'Gr. Wgt.'),
  hiddenColumn('ShipperWholesalePrice', 'Shipper Wholesale Price', 'number', 'Shp. Price'),
  quantityColumn('ReceivedQuantity', 'Received Quantity', 'ReceivedUnitOfMeasureAbbreviation', 'Rcv. Qty.'),
  hiddenColumn('ReceiverWholesalePrice', 'Receiver Wholesale Price', 'number', 'Rcv. Price'),
  column('ShipmentPackageStateName', 'Transfer Status', 'text', 'Tx. Status'),
  column('ActualDepartureDateTime', 'Actual Departure', 'datetime', 'Departed'),
  column('ReceivedDateTime', 'Received', 'datetime', "Rcv'd"),
];
