import { expect } from 'vitest';
import type { CountTerms } from '../domain/count/count-session';
import { moveCount, type SessionDeed } from '../services/count/end-count';
import { addEntry, recordScan } from '../services/count/record-scan';
import { startCount } from '../services/count/start-count';
import { usualTerms } from './counts';
import { facility } from './fake-worker';
import { newShop, pullOnce } from './pull-world';

/** The session of every test. */
export const sessionId = '00000000-0000-4000-8000-000000000001';

/** A shop with pulled packages and an open count of its vault. */
export async function countingShop(terms: Partial<CountTerms> = {}) {
  const shop = await newShop(10);
  const { clock, worker } = shop;
  await pullOnce(clock, worker);
  const begin = (id = sessionId, more: Partial<CountTerms> = {}) =>
    startCount(worker, {
      id,
      facility,
      name: 'Count 14:05',
      who: 'Anna',
      recountOf: null,
      terms: { ...usualTerms, ...terms, ...more },
    });
  expect(await begin()).toBeNull();
  let ids = 0;
  const scan = (text: string, id = `scan-${++ids}`) => recordScan(worker, { sessionId, id, text, how: 'scanned' });
  const enter = (tag: string, quantity: string, more: { unit?: string; id?: string } = {}) =>
    addEntry(worker, {
      sessionId,
      id: `entry-${++ids}`,
      tag,
      quantity,
      unit: 'Each',
      how: 'scanned',
      ...more,
    });
  const move = (kind: SessionDeed['kind'], more: Partial<SessionDeed> = {}) =>
    moveCount(worker, { id: sessionId, kind, who: 'Anna', note: '', isWhole: false, ...more });
  return { ...shop, begin, scan, enter, move };
}
