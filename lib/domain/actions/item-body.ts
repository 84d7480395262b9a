import type { RecordImage } from '../records';
import type { ItemForm } from './item-fields';

/** Fields of the body that Metrc shows under the same name. */
const same = [
  'GlobalProductName',
  'AdministrationMethod',
  'UnitCbdPercent',
  'UnitCbdContent',
  'UnitCbdContentDose',
  'UnitThcPercent',
  'UnitThcContent',
  'UnitThcContentDose',
  'UnitCbdAPercent',
  'UnitCbdAContent',
  'UnitCbdAContentDose',
  'UnitThcAPercent',
  'UnitThcAContent',
  'UnitThcAContentDose',
  'UnitVolume',
  'UnitWeight',
  'ServingSize',
  'NumberOfDoses',
  'PublicIngredients',
  'Allergens',
  'ProductPhotoDescription',
  'LabelPhotoDescription',
  'PackagingPhotoDescription',
  'ProcessingJobCategoryName',
  'ProcessingJobTypeName',
] as const;

/** Units: `UnitWeightUnitOfMeasure` in the body, `UnitWeightUnitOfMeasureName` in the row. */
const measured = [
  'UnitCbdContent',
  'UnitCbdContentDose',
  'UnitThcContent',
  'UnitThcContentDose',
  'UnitCbdAContent',
  'UnitCbdAContentDose',
  'UnitThcAContent',
  'UnitThcAContentDose',
  'UnitVolume',
  'UnitWeight',
] as const;

/** Files: Ids in the body, records with an Id in the row. */
const files = {
  ProductImageFileSystemIds: 'ProductImages',
  LabelImageFileSystemIds: 'LabelImages',
  PackagingImageFileSystemIds: 'PackagingImages',
  ProductPDFFileSystemIds: 'ProductPDFDocuments',
} as const;

/**
 * The documented body of an item, all names there. A PUT replaces the whole item: what the form does not ask for stays
 * as the row shows it. Two fields show nowhere (`SupplyDurationDays`, `ItemIngredients`) and are sent empty.
 */
export function itemBody(input: ItemForm, before: RecordImage | null) {
  const fields = before?.fields ?? {};
  const kept = same.map((name) => [name, fields[name] ?? null]);
  const units = measured.map((name) => [`${name}UnitOfMeasure`, fields[`${name}UnitOfMeasureName`] ?? null]);
  const ids = Object.entries(files).map(([name, shown]) => [name, idsIn(fields[shown])]);
  return {
    ...Object.fromEntries([...kept, ...units, ...ids]),
    SupplyDurationDays: null,
    ItemIngredients: null,
    Name: input.newName,
    ItemCategory: input.category,
    UnitOfMeasure: input.unit,
    Strain: input.strain || null,
    ItemBrand: input.brand || null,
    Description: input.description || null,
  };
}

function idsIn(text: unknown): number[] | null {
  return typeof text === 'string' && text !== '' ? text.split(',').map(Number) : null;
}
