import type { CountEntry } from '../domain/count/count-entry';
import type { CountSession, CountTerms } from '../domain/count/count-session';
import type { FacilityKey } from '../domain/facility';

const startedAt = Date.UTC(2026, 10, 23, 14, 5);

/** How the sessions of tests are counted. */
export const usualTerms: CountTerms = {
  kind: 'quantity',
  scope: { by: 'places', names: ['Vault'] },
  isBlind: false,
  repeats: 'add',
  eachScan: 'ask',
  delayMinutes: 0,
  needsReview: false,
};

/** Anna counts the vault, since five past two. */
export function countOf(changes: Partial<CountSession> = {}): CountSession {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    facility: 'ca:C11-0000511-LIC' as FacilityKey,
    ...usualTerms,
    name: 'Count 14:05',
    state: 'open',
    startedAt,
    who: 'Anna',
    place: 'Vault',
    recountOf: null,
    isWhole: false,
    deeds: [{ kind: 'started', at: startedAt, who: 'Anna', note: '' }],
    ...changes,
  };
}

/** Four gummies in the vault. */
export function entryOf(changes: Partial<CountEntry> = {}): CountEntry {
  const tag = changes.tag ?? '1A4FF0100000022000000123';
  return {
    id: 'entry-1',
    sessionId: countOf().id,
    facility: countOf().facility,
    tag,
    liveTag: tag,
    quantity: '4',
    unit: 'Each',
    place: 'Vault',
    at: startedAt + 60_000,
    who: 'Anna',
    how: 'scanned',
    undoneAt: null,
    ...changes,
  };
}
