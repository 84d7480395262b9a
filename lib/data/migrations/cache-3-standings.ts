import type { Dexie } from 'dexie';

/** Version 3 of the mirror: what the last compare of each facility came to, tag by tag. It is made anew when missing. */
export function addStandings(cache: Dexie): void {
  cache.version(3).stores({ standings: 'facility' });
}
