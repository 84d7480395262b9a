import type { Problem } from '../form';
import type { RecordImage } from '../records';
import { say } from '../sentence';
import type { ActionWorld } from './define-action';
import { choice, line, optionalChoice, optionalNote } from './fields';
import { factNames, factProblems, factRow, itemFactFields, startFacts } from './item-facts';
import { choiceProblem } from './problems';

/** Fields of a form that describes an item. */
export const itemFields = () => ({
  newName: line('field_name'),
  category: choice('field_category', 'categories'),
  unit: choice('field_unit', 'units'),
  strain: optionalChoice('field_strain', 'strains'),
  brand: optionalChoice('field_brand', 'brands'),
  description: optionalNote('field_description'),
  ...itemFactFields(),
});

/** What such a form says; facts besides, by `factField`. */
export interface ItemForm {
  newName: string;
  category: string;
  unit: string;
  strain: string;
  brand: string;
  description: string;
  [fact: string]: string;
}

/**
 * Category, unit, strain and brand must be Metrc's own, and what the category demands must be there.
 * @param before the item as it is, whose facts stay unless the form says others; null for a new one
 */
export function itemProblems(
  input: ItemForm,
  { choices }: Pick<ActionWorld, 'choices'>,
  before: RecordImage | null = null,
): Problem[] {
  const category = choices.categories?.find(({ value }) => value === input.category);
  const there: Record<string, string> = { ...startFacts(before), ...said(input) };
  const missing = (category?.demands ?? []).filter((name) => !there[name]);
  return [
    ...choiceProblem('category', input.category, choices.categories),
    ...choiceProblem('unit', input.unit, choices.units),
    ...choiceProblem('strain', input.strain || null, choices.strains),
    ...choiceProblem('brand', input.brand || null, choices.brands),
    ...missing.map((field) => ({ field, sentence: say('problem_category_demands', input.category) })),
    ...(missing.length ? [] : factProblems(input)),
    ...(category?.demandsFiles && !before ? [{ field: 'category', sentence: say('problem_category_files') }] : []),
  ];
}

/** The fields that the form changes, as Metrc shows them. A fact that is not said stays. */
export function itemRow(input: ItemForm): RecordImage['fields'] {
  return {
    Name: input.newName,
    ProductCategoryName: input.category,
    UnitOfMeasureName: input.unit,
    StrainName: input.strain || null,
    ItemBrandName: input.brand || null,
    Description: input.description || null,
    ...factRow(input),
  };
}

/** Names of all that such a form may change, as Metrc shows it. */
export const itemNames: readonly string[] = [
  'Name',
  'ProductCategoryName',
  'UnitOfMeasureName',
  'StrainName',
  'ItemBrandName',
  'Description',
  ...factNames,
];

/** All that the form may change, in one text, to be compared. */
export function itemText({ fields }: Pick<RecordImage, 'fields'>): string {
  return itemNames.map((name) => fields[name] ?? '').join('|');
}

function said(input: ItemForm): Record<string, string> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== ''));
}
