import { decisionsOf } from '../domain/handover/decisions';
import {
  type HandedCount,
  type HandOverFile,
  handOverFormat,
  handOverVersion,
} from '../domain/handover/hand-over-file';
import { countOf, entryOf } from './counts';
import { differenceOf } from './differences';

const entryId = '00000000-0000-4000-8000-00000000000a';

/** What Anna found of one plant in the vegetative room: it is there. */
export function checkOf(): Extract<HandedCount, { kind: 'presence' }> {
  const { facility, state, from, ...session } = countOf();
  const { sessionId, facility: of, liveTag, seq, ...entry } = entryOf({ id: entryId, quantity: '1', place: 'Veg' });
  const counted = { amount: '1', unit: 'Each' };
  const found = { key: '7', name: 'Haze', place: 'Veg', metrcPlace: 'Veg', expected: null, counted };
  return {
    ...session,
    delayMinutes: 0,
    kind: 'presence',
    scope: { by: 'all' },
    entries: [entry],
    check: { at: session.startedAt + 60_000, results: [{ tag: entry.tag, outcome: 'present', ...found }] },
  };
}

/** What Anna counted on the computer of the back room, and one thing that she said about a difference. */
export function handOverOf(changes: Partial<Omit<HandOverFile, 'hash'>> = {}): Omit<HandOverFile, 'hash'> {
  const { facility, state, from, ...session } = countOf();
  const { sessionId, facility: of, liveTag, seq, ...entry } = entryOf({ id: entryId });
  const comment = { key: 'reconcile_did_comment' } as never;
  const deed = { at: session.startedAt, who: 'Anna', kind: 'comment' as const, what: comment, note: 'two jars open' };
  return {
    format: handOverFormat,
    version: handOverVersion,
    app: '0.1.0',
    facility,
    madeAt: session.startedAt + 3_600_000,
    who: 'Anna',
    computer: { id: '7F3A91', name: 'Back room', keepsBooks: false },
    metrcAsOf: session.startedAt - 600_000,
    skewMs: null,
    counts: [
      { ...session, delayMinutes: 0, kind: 'quantity', scope: { by: 'places', names: ['Vault'] }, entries: [entry] },
    ],
    readings: [],
    decisions: decisionsOf([differenceOf({ facility, deeds: [deed] })]),
    ...changes,
  };
}
