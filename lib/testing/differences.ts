import type { FacilityKey } from '../domain/facility';
import type { Difference } from '../domain/reconcile/difference';

const seenAt = Date.UTC(2026, 10, 23, 11);

/** Four gummies fewer on the shelf than Metrc held at ten o'clock, seen at eleven. */
export function differenceOf(changes: Partial<Difference> = {}): Difference {
  const facility = 'ca:C11-0000001-LIC' as FacilityKey;
  const record = '1A4FF0100000022000000123';
  return {
    id: `${facility}|${record}|${seenAt}`,
    facility,
    entity: 'package',
    record,
    standing: 'open',
    class: 'variance',
    severity: 'medium',
    sentence: { key: 'verdict_variance', args: ['Count 10:00', '96 ea', '100 ea', '−4 ea'] },
    variance: { amount: '-4', unit: 'Each' },
    isAtLeast: false,
    tolerance: '0',
    metrc: {
      low: '100',
      high: '100',
      quantity: '100',
      unit: 'Each',
      item: 'Gummies',
      place: 'Vault',
      list: 'active',
      adjustedSince: '0',
    },
    onHand: {
      quantity: '96',
      unit: 'Each',
      item: 'Gummies',
      place: 'Vault',
      sourceId: 'count-1',
      source: 'Count 10:00',
      asOf: seenAt - 3_600_000,
    },
    missingFrom: null,
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
    agreedUntil: null,
    metrcKnownUntil: seenAt,
    pair: null,
    lookedAt: null,
    confirmed: null,
    correction: null,
    closing: null,
    reopened: 0,
    deeds: [],
    ...changes,
  };
}
