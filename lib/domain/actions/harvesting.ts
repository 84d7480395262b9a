import type { Problem } from '../form';
import type { RecordImage } from '../records';
import type { ActionWorld } from './define-action';
import { choice, day, line, optionalChoice, positive } from './fields';
import { choiceProblem, dayProblem, placeProblems } from './problems';

/** Fields of a form that weighs a plant into a harvest. */
export const harvestFields = () => ({
  weight: positive('field_wet_weight'),
  unit: choice('field_unit', 'units'),
  harvest: line('field_harvest_name'),
  location: choice('field_drying_location', 'harvest-locations'),
  sublocation: optionalChoice('field_sublocation', 'sublocations'),
  date: day('field_harvest_date'),
});

/** What such a form says. */
export interface Harvesting {
  unit: string;
  harvest: string;
  location: string;
  sublocation: string;
  date: string;
}

/** Unit and places must be Metrc's own, and the day must have come. */
export function harvestProblems(input: Harvesting, world: Pick<ActionWorld, 'choices' | 'today'>): Problem[] {
  const { choices } = world;
  return [
    ...choiceProblem('unit', input.unit, choices.units),
    ...placeProblems(input, { locations: choices['harvest-locations'], sublocations: choices.sublocations }),
    ...dayProblem('date', input.date, world),
  ];
}

/** The harvest that will be there, if there is none of this name yet. */
export function harvestImage(input: Harvesting): RecordImage {
  const fields = { Name: input.harvest, DryingLocationName: input.location, UnitOfWeightName: input.unit };
  return { entity: 'harvest', key: '', name: input.harvest, list: 'harvests', lastModified: '', fields };
}
