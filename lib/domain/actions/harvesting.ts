import Big from 'big.js';
import type { Problem } from '../form';
import type { RecordImage, Subject } from '../records';
import { fieldValue, isPackage, type Patch } from '../subject';
import type { ActionWorld } from './define-action';
import { choice, day, line, optionalChoice, positive } from './fields';
import { newImage } from './new-image';
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

/** The documented fields that both ways of weighing a plant into a harvest send. */
export function harvestBody(input: Harvesting & { weight: string }, plant: RecordImage) {
  return {
    Plant: plant.name,
    Weight: Number(input.weight),
    UnitOfWeight: input.unit,
    DryingLocation: input.location,
    DryingSublocation: input.sublocation || null,
    HarvestName: input.harvest,
    PatientLicenseNumber: null,
    ActualDate: input.date,
  };
}

/**
 * What a plant adds to a harvest: known in the harvest's own unit only.
 * @param plants 1 where the plant itself is harvested, 0 where a part of it is
 */
export function harvestSide(input: { weight: string; unit: string }, harvest: Subject, plants: 0 | 1): Patch {
  if (isPackage(harvest) || harvest.entity !== 'harvest') return {};
  if (fieldValue(harvest, 'UnitOfWeightName') !== input.unit) return {};
  const plus = (field: string, amount: string | number) => ({
    [field]: new Big(String(fieldValue(harvest, field) ?? 0)).plus(amount).toNumber(),
  });
  const weights = { ...plus('CurrentWeight', input.weight), ...plus('TotalWetWeight', input.weight) };
  return { fields: { ...weights, ...(plants ? plus('PlantCount', plants) : {}) } };
}

/** The harvest that will be there, if there is none of this name yet. */
export function harvestImage(input: Harvesting): RecordImage {
  const fields = { Name: input.harvest, DryingLocationName: input.location, UnitOfWeightName: input.unit };
  return newImage('harvest', 'harvests', input.harvest, fields);
}
