import type { Problem } from '../form';
import type { ActionWorld } from './define-action';
import { amount, choice, day, line, note } from './fields';
import { choiceProblem, dayProblem, reasonProblems } from './problems';

type Reasons = 'plant-waste-reasons' | 'batch-waste-reasons';

/** Fields of a form that records waste of plants. */
export const wasteFields = (reasons: Reasons) => ({
  method: choice('field_waste_method', 'waste-methods'),
  material: line('field_waste_material'),
  weight: amount('field_waste_weight'),
  unit: choice('field_unit', 'units'),
  reason: choice('field_reason', reasons),
  note: note('field_reason_note'),
  date: day('field_waste_date'),
});

/** What such a form says. */
export interface Waste {
  method: string;
  material: string;
  weight: string;
  unit: string;
  reason: string;
  note: string;
  date: string;
}

/** Method, unit and reason must be Metrc's own; some reasons want a note; the day must have come. */
export function wasteProblems(
  input: Waste,
  world: Pick<ActionWorld, 'choices' | 'today'>,
  reasons: Reasons,
): Problem[] {
  return [
    ...choiceProblem('method', input.method, world.choices['waste-methods']),
    ...choiceProblem('unit', input.unit, world.choices.units),
    ...reasonProblems(input, world, reasons),
    ...dayProblem('date', input.date, world),
  ];
}

/** The documented fields that every record of waste sends, of a plant or of a batch. */
export function wasteBody(input: Waste) {
  return {
    WasteMethodName: input.method,
    MixedMaterial: input.material,
    WasteWeight: Number(input.weight),
    UnitOfMeasureName: input.unit,
    ReasonName: input.reason,
    Note: input.note,
    WasteDate: input.date,
  };
}
