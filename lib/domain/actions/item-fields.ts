import type { Problem } from '../form';
import type { RecordImage } from '../records';
import type { ActionWorld } from './define-action';
import { choice, line, optionalChoice, optionalNote } from './fields';
import { choiceProblem } from './problems';

/** Fields of a form that describes an item. */
export const itemFields = () => ({
  newName: line('field_name'),
  category: choice('field_category', 'categories'),
  unit: choice('field_unit', 'units'),
  strain: optionalChoice('field_strain', 'strains'),
  brand: optionalChoice('field_brand', 'brands'),
  description: optionalNote('field_description'),
});

/** What such a form says. */
export interface ItemForm {
  newName: string;
  category: string;
  unit: string;
  strain: string;
  brand: string;
  description: string;
}

/** Category, unit, strain and brand must be Metrc's own. What a category demands besides, Metrc says itself. */
export function itemProblems(input: ItemForm, world: Pick<ActionWorld, 'choices'>): Problem[] {
  const { choices } = world;
  return [
    ...choiceProblem('category', input.category, choices.categories),
    ...choiceProblem('unit', input.unit, choices.units),
    ...choiceProblem('strain', input.strain || null, choices.strains),
    ...choiceProblem('brand', input.brand || null, choices.brands),
  ];
}

/** The fields that the form changes, as Metrc shows them. */
export function itemRow(input: ItemForm): RecordImage['fields'] {
  return {
    Name: input.newName,
    ProductCategoryName: input.category,
    UnitOfMeasureName: input.unit,
    StrainName: input.strain || null,
    ItemBrandName: input.brand || null,
    Description: input.description || null,
  };
}

/** All that the form changes, in one text, to be compared. */
export function itemText({ fields }: Pick<RecordImage, 'fields'>): string {
  const names = ['Name', 'ProductCategoryName', 'UnitOfMeasureName', 'StrainName', 'ItemBrandName', 'Description'];
  return names.map((name) => fields[name] ?? '').join('|');
}
