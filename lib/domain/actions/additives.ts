import type { Problem } from '../form';
import { decimalText } from '../quantity';
import { say } from '../sentence';
import type { ActionWorld } from './define-action';
import { choice, day, entriesOf, line, lines, optionalLine, positive } from './fields';
import { choiceProblem, dayProblem } from './problems';

/** Fields of a form that logs an additive. */
export const additiveFields = () => ({
  additiveType: choice('field_additive_type', 'additive-types'),
  product: line('field_product'),
  epa: optionalLine('field_epa_number'),
  supplier: line('field_supplier'),
  device: line('field_device'),
  amount: positive('field_amount_applied'),
  unit: choice('field_unit', 'units'),
  ingredients: lines('field_active_ingredients'),
  date: day('field_application_date'),
});

/** Fields of a form that logs an additive by its template. */
export const templateFields = () => ({
  template: line('field_template'),
  rate: line('field_rate'),
  volume: line('field_volume'),
  amount: positive('field_amount_applied'),
  unit: choice('field_unit', 'units'),
  date: day('field_application_date'),
});

interface Additive {
  additiveType: string;
  product: string;
  epa: string;
  supplier: string;
  device: string;
  amount: string;
  unit: string;
  ingredients: string;
  date: string;
}

interface Template {
  template: string;
  rate: string;
  volume: string;
  amount: string;
  unit: string;
  date: string;
}

/** Type and unit must be Metrc's own; each ingredient has its percentage; the day must have come. */
export function additiveProblems(input: Additive, world: Pick<ActionWorld, 'choices' | 'today'>): Problem[] {
  const isRead = ingredientsIn(input.ingredients) !== null;
  return [
    ...choiceProblem('additiveType', input.additiveType, world.choices['additive-types']),
    ...templateProblems(input, world),
    ...(isRead ? [] : [{ field: 'ingredients', sentence: say('problem_no_percentages') }]),
  ];
}

/** The unit must be Metrc's own, and the day must have come. */
export function templateProblems(
  input: Pick<Template, 'unit' | 'date'>,
  world: Pick<ActionWorld, 'choices' | 'today'>,
): Problem[] {
  return [...choiceProblem('unit', input.unit, world.choices.units), ...dayProblem('date', input.date, world)];
}

/** The documented body, without what the additive was given to. */
export function additiveBody(input: Additive) {
  return {
    AdditiveType: input.additiveType,
    ProductTradeName: input.product,
    EpaRegistrationNumber: input.epa || null,
    ProductSupplier: input.supplier,
    ApplicationDevice: input.device,
    TotalAmountApplied: Number(input.amount),
    TotalAmountUnitOfMeasure: input.unit,
    ActiveIngredients: ingredientsIn(input.ingredients) ?? [],
    ActualDate: input.date,
  };
}

/** The documented body by template, without what the additive was given to. */
export function templateBody(input: Template) {
  return {
    AdditivesTemplateName: input.template,
    Rate: input.rate,
    Volume: input.volume,
    TotalAmountApplied: Number(input.amount),
    TotalAmountUnitOfMeasure: input.unit,
    ActualDate: input.date,
  };
}

// `Phosphorous 30` a line. Null when a line has no percentage.
function ingredientsIn(text: string): { Name: string; Percentage: number }[] | null {
  const read = entriesOf(text).map((entry) => {
    const [, name = '', percentage = ''] = /^(.*?)[\s,;:]+([\d.]+)\s*%?$/.exec(entry) ?? [];
    return name && decimalText(percentage) !== null ? { Name: name, Percentage: Number(percentage) } : null;
  });
  return read.every((one) => one !== null) ? read : null;
}
