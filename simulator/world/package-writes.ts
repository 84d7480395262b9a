import { adjustBy, adjustTo } from './adjust-writes.ts';
import { changeExternalId, changeItemTo, changeNote, changeUseByDates, moveToLocation } from './detail-writes.ts';
import { discontinuePackage, finishPackage, unfinishPackage } from './state-writes.ts';
import type { Facility } from './types.ts';
import type { Door, World } from './world.ts';
import type { PackageWrite, WriteResult } from './write.ts';

/** A write as both doors call it. `by` is the name that Metrc's history shows; `door` only marks the effect log. */
export type Operation<Input> = (world: World, facility: Facility, input: Input, by: string, door?: Door) => WriteResult;

function operation<Input>(write: PackageWrite<Input>): Operation<Input> {
  return (world, facility, input, by, door = 'page') => {
    const messages = write.check(world, facility, input);
    if (messages.length > 0) return { ok: false, messages };
    return { ok: true, ids: [write.apply(world, facility, input, { by, door })] };
  };
}

/** Sets the final quantity: `{ label, quantity, unit, reason, date, note }`. */
export const setQuantity = operation(adjustTo);
/** Adds a signed delta: `{ label, quantity, unit, reason, date, note }`. Repeating it adds again. */
export const changeQuantity = operation(adjustBy);
/** Moves to a location by name: `{ label, location, sublocation?, date? }`. */
export const moveTo = operation(moveToLocation);
/** Replaces the note: `{ label, note }`; an empty one clears it. */
export const setNote = operation(changeNote);
/** Changes the item by name: `{ label, item }`. */
export const changeItem = operation(changeItemTo);
/** Sets the three dates: `{ label, expirationDate, sellByDate, useByDate }`; null or '' clears. */
export const setDates = operation(changeUseByDates);
/** Sets the external id: `{ label, externalId }`. */
export const setExternalId = operation(changeExternalId);
/** Finishes an empty package: `{ label, date }`. */
export const finish = operation(finishPackage);
/** Undoes a finish: `{ label }`. */
export const unfinish = operation(unfinishPackage);
/** Discontinues (archives) a package: `{ label }`. */
export const discontinue = operation(discontinuePackage);
