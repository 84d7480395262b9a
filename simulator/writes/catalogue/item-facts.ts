import type { Fields } from '../../world/records.ts';
import { has, optionalDecimal, optionalText } from '../fields.ts';
import type { WriteRow } from '../row-write.ts';
import { unit } from '../units.ts';

const contents = ['Cbd', 'CbdA', 'Thc', 'ThcA'];
const texts = [
  'GlobalProductName',
  'AdministrationMethod',
  'ServingSize',
  'PublicIngredients',
  'Description',
  'Allergens',
  'ProductPhotoDescription',
  'LabelPhotoDescription',
  'PackagingPhotoDescription',
  'ProcessingJobCategoryName',
  'ProcessingJobTypeName',
];

/** What an item says about itself beyond name, category, unit and strain; what is left out is null. */
export function itemFacts(row: WriteRow): Fields {
  const facts: Fields = {};
  for (const name of texts) facts[name] = optionalText(row, name, 1000);
  for (const one of contents) {
    facts[`Unit${one}Percent`] = amount(row, `Unit${one}Percent`, 100);
    for (const name of [`Unit${one}Content`, `Unit${one}ContentDose`]) measured(row, facts, name);
  }
  for (const name of ['UnitVolume', 'UnitWeight']) measured(row, facts, name);
  facts.NumberOfDoses = amount(row, 'NumberOfDoses');
  return { ...facts, ...brandOf(row) };
}

/** An amount and its unit, which needs the other. */
function measured(row: WriteRow, facts: Fields, name: string): void {
  facts[name] = amount(row, name);
  const field = `${name}UnitOfMeasure`;
  facts[`${field}Name`] = has(row, name) || has(row, field) ? (unit(row, field)?.name ?? null) : null;
}

const amount = (row: WriteRow, name: string, to?: number) =>
  optionalDecimal(row, name, to === undefined ? { from: 0 } : { from: 0, to })?.toNumber() ?? null;

function brandOf(row: WriteRow): Fields {
  const name = optionalText(row, 'ItemBrand');
  if (name === null) return { ItemBrandId: 0, ItemBrandName: null };
  const brand = row.facility.records.named('brand', name);
  if (brand?.list !== 'active') row.complain(`Item Brand "${name}" is not valid.`);
  return { ItemBrandId: brand?.id, ItemBrandName: brand?.name };
}
