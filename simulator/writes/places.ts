import type { Location } from '../world/types.ts';
import { has, optionalText, text } from './fields.ts';
import type { WriteRow } from './row-write.ts';

/** Where something comes to stand, under Metrc's own names; empty where no location was given. */
export interface Place {
  location: Location | null;
  sublocation: { id: number; name: string } | null;
}

/**
 * The place a row names, by location and sublocation in any letter case.
 * @param need whether it may be left out
 */
export function place(row: WriteRow, fields: { location: string; sublocation: string }, need: 'must' | 'may'): Place {
  const name = need === 'must' ? text(row, fields.location) : optionalText(row, fields.location);
  const location = name ? locationNamed(row, name) : null;
  const below = optionalText(row, fields.sublocation);
  if (below !== null && !has(row, fields.location)) row.complain('Sublocation was specified without its Location.');
  return { location, sublocation: below === null ? null : sublocationNamed(row, below) };
}

function locationNamed(row: WriteRow, name: string): Location | null {
  const { locations, usesLocations } = row.facility;
  const found = locations.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!usesLocations) row.complain('Locations are not available for the current Facility.');
  else if (!found) row.complain(`Location "${name}" is not valid.`);
  return found ?? null;
}

function sublocationNamed(row: WriteRow, name: string): Place['sublocation'] {
  const found = row.facility.records.named('sublocation', name);
  if (found?.list === 'active') return { id: found.id, name: found.name };
  row.complain(`Sublocation "${name}" is not valid.`);
  return null;
}

/** A place as plants and plant batches show it. */
export function placeFields({ location, sublocation }: Place) {
  return {
    LocationId: location?.id ?? null,
    LocationName: location?.name ?? null,
    LocationTypeName: location?.typeName ?? null,
    SublocationId: sublocation?.id ?? null,
    SublocationName: sublocation?.name ?? null,
  };
}

/** A place as harvests show it. */
export function dryingFields({ location, sublocation }: Place) {
  return {
    DryingLocationId: location?.id ?? 0,
    DryingLocationName: location?.name ?? '',
    DryingLocationTypeName: location?.typeName ?? null,
    DryingSublocationId: sublocation?.id ?? 0,
    DryingSublocationName: sublocation?.name ?? null,
  };
}
