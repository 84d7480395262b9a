import { units } from '../world/catalogue.ts';
import type { Facility, Item } from '../world/types.ts';
import { plantCategories } from '../world/vocabulary.ts';

/** The fields of Metrc's item that this world leaves as the documentation's examples have them. */
const blank = {
  GlobalProductName: null,
  GlobalProductNumber: null,
  IsExpirationDateRequired: false,
  HasExpirationDate: false,
  IsSellByDateRequired: false,
  HasSellByDate: false,
  IsUseByDateRequired: false,
  HasUseByDate: false,
  ApprovalStatusDateTime: '0001-01-01T00:00:00+00:00',
  ItemBrandId: 0,
  ItemBrandName: null,
  AdministrationMethod: null,
  UnitCbdPercent: null,
  UnitCbdContent: null,
  UnitCbdContentUnitOfMeasureName: null,
  UnitCbdContentDose: null,
  UnitCbdContentDoseUnitOfMeasureName: null,
  UnitCbdAPercent: null,
  UnitCbdAContent: null,
  UnitCbdAContentUnitOfMeasureName: null,
  UnitCbdAContentDose: null,
  UnitCbdAContentDoseUnitOfMeasureName: null,
  UnitThcAPercent: null,
  UnitThcAContent: null,
  UnitThcAContentUnitOfMeasureName: null,
  UnitThcAContentDose: null,
  UnitThcAContentDoseUnitOfMeasureId: null,
  UnitThcAContentDoseUnitOfMeasureName: null,
  UnitThcPercent: null,
  UnitThcContent: null,
  UnitThcContentUnitOfMeasureName: null,
  UnitThcContentDose: null,
  UnitThcContentDoseUnitOfMeasureId: null,
  UnitThcContentDoseUnitOfMeasureName: null,
  UnitVolume: null,
  UnitVolumeUnitOfMeasureName: null,
  UnitWeight: null,
  UnitWeightUnitOfMeasureName: null,
  ServingSize: null,
  NumberOfDoses: null,
  UnitQuantity: null,
  UnitQuantityUnitOfMeasureName: null,
  PublicIngredients: null,
  Description: null,
  Allergens: null,
  ProductImages: [],
  ProductPhotoDescription: null,
  LabelImages: [],
  LabelPhotoDescription: null,
  PackagingImages: [],
  PackagingPhotoDescription: null,
  ProductPDFDocuments: [],
  IsUsed: false,
  LabTestBatchNames: [],
  ProcessingJobCategoryName: null,
  ProcessingJobTypeName: null,
  ProductBrandName: null,
};

const quantityTypes = ['WeightBased', 'CountBased', 'VolumeBased'];

/** An item as `/items/v2` gives it: types and states in words. Shape: documentation of 2026-02. */
export function itemRow(facility: Facility, item: Item): Record<string, unknown> {
  return {
    Id: item.id,
    Name: item.name,
    ...blank,
    ProductCategoryName: item.category,
    ProductCategoryType: categoryType(item),
    QuantityType: quantityType(item),
    DefaultLabTestingState: 'NotSubmitted',
    UnitOfMeasureName: item.unit,
    ApprovalStatus: 'Approved',
    StrainId: item.strain === null ? null : (facility.records.named('strain', item.strain)?.id ?? null),
    StrainName: item.strain,
    ...item.facts,
  };
}

/** The same item inside a package: there, types and states are numbers (seen live). */
export function itemInPackage(facility: Facility, itemId: number): Record<string, unknown> {
  const item = itemById(facility, itemId);
  return {
    ...itemRow(facility, item),
    ProductCategoryType: categoryType(item) === 'Buds' ? 0 : 3,
    QuantityType: quantityTypes.indexOf(quantityType(item)),
    DefaultLabTestingState: 0,
    UnitOfMeasureName: item.unit,
    ApprovalStatus: 0,
  };
}

/**
 * An item by its id.
 * @throws if a package points to an item that is not there
 */
export function itemById(facility: Facility, itemId: number): Item {
  const item = facility.items.find((i) => i.id === itemId);
  if (!item) throw new Error(`no item ${itemId} in ${facility.license}`);
  return item;
}

/** `WeightBased`, `CountBased` or `VolumeBased`. */
export function quantityType(item: Item): string {
  return units.find((unit) => unit.name === item.unit)?.quantityType ?? 'CountBased';
}

/** Metrc's coarse type of a category. */
export function categoryType(item: Item): string {
  if (plantCategories.includes(item.category)) return 'Plants';
  return item.category === 'Buds' || item.category.startsWith('Flower') ? 'Buds' : 'InfusedEdible';
}
