import type { MessageKey } from './sentence';

/** IANA zones of the states and territories where Metrc is used, from west to east, and what each is called. */
export const facilityZones = {
  'Pacific/Honolulu': 'zone_hawaii',
  'America/Adak': 'zone_aleutian',
  'America/Anchorage': 'zone_alaska',
  'America/Los_Angeles': 'zone_pacific',
  'America/Denver': 'zone_mountain',
  'America/Chicago': 'zone_central',
  'America/Detroit': 'zone_detroit',
  'America/New_York': 'zone_eastern',
  'America/St_Thomas': 'zone_atlantic',
  'Pacific/Guam': 'zone_guam',
} as const satisfies Record<string, MessageKey>;

/** One of {@link facilityZones}. */
export type FacilityZone = keyof typeof facilityZones;

/** All of them, in their order. */
export const zoneNames = Object.keys(facilityZones) as [FacilityZone, ...FacilityZone[]];
