import type { FacilityChoice } from '@/lib/messaging/replies';

const storeKey = 'tandem.offers';

/** Keeps the licenses that a connection offered, for this tab: a reload between two steps needs no keys again. */
export function rememberOffers(offers: readonly FacilityChoice[]): void {
  sessionStorage.setItem(storeKey, JSON.stringify(offers));
}

/** The licenses remembered in this tab. */
export function recallOffers(): FacilityChoice[] {
  return JSON.parse(sessionStorage.getItem(storeKey) ?? '[]') as FacilityChoice[];
}
