import type { FacilityKey } from '../facility';
import type { CheckResult } from './check-outcome';

/** What Metrc had in the scope of a session when it began, place by place: what there is to be found. */
export interface CountPlan {
  sessionId: string;
  facility: FacilityKey;
  zones: { name: string; tags: string[] }[];
  /** What a presence count or the check of a manifest came to, as it was when it was handed in; absent before. */
  check?: { at: number; results: CheckResult[] };
}

/** How far one place is. */
export interface ZoneProgress {
  /** Metrc's name of the place; empty for packages without one. */
  name: string;
  expected: number;
  counted: number;
  /** What was not found yet. */
  left: string[];
}

/** How far a session is, place by place, and how many tags were counted that it did not expect. */
export function zoneProgress(
  { zones }: Pick<CountPlan, 'zones'>,
  counted: ReadonlySet<string>,
): { zones: ZoneProgress[]; expected: number; found: number; beyond: number } {
  const told = zones.map(({ name, tags }) => {
    const left = tags.filter((tag) => !counted.has(tag));
    return { name, expected: tags.length, counted: tags.length - left.length, left };
  });
  const sum = (of: 'expected' | 'counted') => told.reduce((total, zone) => total + zone[of], 0);
  const found = sum('counted');
  return { zones: told, expected: sum('expected'), found, beyond: counted.size - found };
}
