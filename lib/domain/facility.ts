import { z } from 'zod';

/** `state:license`, e.g. `ca:C11-0000511-LIC`: one license in one state's Metrc. Never compared across states. */
export type FacilityKey = string & z.$brand<'FacilityKey'>;

/** Shape of a {@link FacilityKey} wherever one comes in from outside. */
export const FacilityKey = z
  .string()
  .regex(/^[a-z]{2}:[^\s:/]{1,60}$/)
  .brand<'FacilityKey'>();

/** Makes the key of a license. The license is taken exactly as Metrc writes it. */
export function facilityKey(state: string, license: string): FacilityKey {
  return FacilityKey.parse(`${state.toLowerCase()}:${license}`);
}

/** Splits a {@link FacilityKey} into its two parts. */
export function facilityParts(key: FacilityKey): { state: string; license: string } {
  const at = key.indexOf(':');
  return { state: key.slice(0, at), license: key.slice(at + 1) };
}

/** Host of the API that serves a facility. */
export function apiHostOf(key: FacilityKey): string {
  return apiHost(facilityParts(key).state);
}

/** Host of the API of a state, as Metrc names them (`api-ca.metrc.com`). */
export function apiHost(state: string): string {
  return `api-${state}.metrc.com`;
}
