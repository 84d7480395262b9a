import type { Problem } from '../form';
import type { PackageView, Subject } from '../records';
import { isPackage } from '../subject';
import type { ActionWorld, Effects, Seen } from './define-action';
import { choice, day, newTag, optionalChoice, optionalNote } from './fields';
import { keyEffects } from './key-evidence';
import { choiceProblem, dayProblem, newTagProblems, placeProblems } from './problems';

/** Fields that every form has which puts something on a new package tag. */
export const newPackageFields = () => ({
  newTag: newTag('field_new_tag'),
  item: choice('field_item', 'items'),
  location: optionalChoice('field_location', 'locations'),
  sublocation: optionalChoice('field_sublocation', 'sublocations'),
  note: optionalNote('field_note'),
  date: day('field_packaged_date'),
});

/** What such a form says. */
export interface NewPackage {
  newTag: string;
  item: string;
  location: string;
  sublocation: string;
  note: string;
  date: string;
}

/** The tag, the item, the places and the day must be Metrc's own. */
export function newPackageProblems(input: NewPackage, world: ActionWorld): Problem[] {
  const { choices } = world;
  return [
    ...newTagProblems('newTag', input.newTag, world),
    ...choiceProblem('item', input.item, choices.items),
    ...placeProblems(input, { locations: choices.locations, sublocations: choices.sublocations }),
    ...dayProblem('date', input.date, world),
  ];
}

/** The package that will be there. Metrc gives it its Id. */
export function newPackageView(input: NewPackage, quantity: string, unit: string): PackageView {
  const { newTag: tag, item, location, note } = input;
  const place = location || null;
  const still = { id: 0, list: 'active', onHold: false, finished: false, lastModified: '' } as const;
  return { ...still, tag, quantity, unit, item, place, note: note || null, fields: {} };
}

/** What is on the tag now is the effect, if it is the item that was sent, in its unit. */
export function newPackageEffects(input: NewPackage, unit: string | null, seen: Seen): Effects {
  const fits = (record: Subject) =>
    isPackage(record) && record.item === input.item && (unit === null || record.unit === unit);
  return keyEffects(input.newTag, fits, seen);
}
