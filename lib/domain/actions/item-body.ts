import type { RecordImage } from '../records';
import { factRow, itemFacts } from './item-facts';
import type { ItemForm } from './item-fields';

/** Fields of the body that Metrc shows under the same name, and that no form asks for. */
const same = ['GlobalProductName', 'ProcessingJobCategoryName', 'ProcessingJobTypeName'] as const;

/** Files: Ids in the body, records with an Id in the row. */
const files = {
  ProductImageFileSystemIds: 'ProductImages',
  LabelImageFileSystemIds: 'LabelImages',
  PackagingImageFileSystemIds: 'PackagingImages',
  ProductPDFFileSystemIds: 'ProductPDFDocuments',
} as const;

/**
 * The documented body of an item, all names there. A PUT replaces the whole item: what the form does not ask for, or
 * leaves empty among the facts, stays as the row shows it. Two fields show nowhere: `SupplyDurationDays` is sent as said,
 * `ItemIngredients` empty.
 */
export function itemBody(input: ItemForm, before: RecordImage | null) {
  const fields: RecordImage['fields'] = { ...before?.fields, ...factRow(input) };
  const kept = same.map((name) => [name, fields[name] ?? null]);
  const facts = itemFacts.map(({ metrc }) => [metrc, fields[metrc] ?? null]);
  // `UnitWeightUnitOfMeasure` in the body, `UnitWeightUnitOfMeasureName` in the row.
  const measured = itemFacts.filter(({ unit }) => unit);
  const units = measured.map(({ metrc: name }) => [`${name}UnitOfMeasure`, fields[`${name}UnitOfMeasureName`] ?? null]);
  const ids = Object.entries(files).map(([name, shown]) => [name, idsIn(fields[shown])]);
  return {
    ...Object.fromEntries([...kept, ...facts, ...units, ...ids]),
    SupplyDurationDays: input.supplyDurationDays ? Number(input.supplyDurationDays) : null,
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
