import { describe, expect, it } from 'vitest';
import { catchUpOf, catchUps } from './catch-up';
import type { ActionRecord, OutageRecord } from './records';

const outage: OutageRecord = { id: 'o', host: 'api-ca.metrc.com', startedAt: 1_000, endedAt: 2_000 };

function action(id: string, changes: Partial<ActionRecord>): ActionRecord {
  const base = { id, facility: 'ca:A', state: 'queued', createdAt: 1_500, sentAt: null, endedAt: null, order: 1 };
  return { ...base, ...changes } as ActionRecord;
}

const all = [
  action('sent', { state: 'confirmed', sentAt: 2_010, endedAt: 2_020, order: 3 }),
  action('waits', { order: 2 }),
  action('older', { createdAt: 500, state: 'rejected', sentAt: 2_030, order: 1 }),
  action('before', { createdAt: 500, state: 'confirmed', sentAt: 900, endedAt: 950 }),
  action('given up before', { createdAt: 500, state: 'cancelled', endedAt: 990 }),
  action('after', { createdAt: 2_001 }),
  action('elsewhere', { facility: 'mi:A' as never }),
];

it('counts what was held up, and what has been sent since', () => {
  const found = catchUpOf(outage, all);
  expect(found.waited.map(({ id }) => id)).toEqual(['older', 'waits', 'sent']);
  expect(found).toMatchObject({ sent: 2, open: 1 });
});

it('counts nothing as sent while it lasts', () => {
  const lasting = catchUpOf({ ...outage, endedAt: null }, all.slice(0, 2));
  expect(lasting).toMatchObject({ sent: 0, open: 1 });
});

describe('what is shown', () => {
  it('is what lasts, and for half a day what held something up', () => {
    const lasting = { ...outage, id: 'now', endedAt: null };
    const shown = (now: number, actions = all) => catchUps([lasting, outage], actions, now).map((one) => one.outage.id);
    expect(shown(3_000)).toEqual(['now', 'o']);
    expect(shown(3_000, [])).toEqual(['now']);
    expect(shown(2_000 + 12 * 3_600_000)).toEqual(['now']);
  });
});
