import { describe, expect, it } from 'vitest';
import { viewOf } from '@/lib/testing/package-facts';
import { detectChange } from './detect-change';
import type { PackageView } from './records';

const later = '2026-11-23T12:00:00.1234567+00:00';
function detect(after: Partial<PackageView>, expected: Partial<PackageView>[] = []) {
  const change = { facility: 'ca:1' as never, before: viewOf(), notBefore: 5, now: 99 };
  return detectChange({ ...change, after: viewOf({ lastModified: later, ...after }), expected });
}

describe('a change in Metrc', () => {
  it('has an id made of the record and both instants, so that it is told once', () => {
    expect(detect({ place: 'Shelf' })?.id).toBe(`ca:1|${viewOf().tag}|${viewOf().lastModified}>${later}`);
  });

  it('of the quantity alone waits to be classified; of anything else it marks the row for a day', () => {
    expect(detect({ quantity: '96' })).toMatchObject({
      fields: ['quantity'],
      class: 'unclassified',
      openUntil: 0,
      quantityDelta: '-4',
      notBefore: 5,
      at: Date.UTC(2026, 10, 23, 12, 0, 0, 123),
    });
    expect(detect({ quantity: '96', item: 'Cake' })).toMatchObject({
      fields: ['quantity', 'item'],
      class: 'fields',
      openUntil: 99 + 24 * 3_600_000,
    });
  });

  it('is none where only the instant, the list or the way of writing is another', () => {
    expect(detect({})).toBeNull();
    expect(detect({ list: 'onhold' })).toBeNull();
    expect(detect({ quantity: '100.000' })).toBeNull();
    expect(detect({ note: '' })).toBeNull();
  });

  it('is none where our own action on its way explains it, field by field', () => {
    expect(detect({ quantity: '90' }, [{ quantity: '90' }])).toBeNull();
    expect(detect({ quantity: '90' }, [{ quantity: '91' }])).not.toBeNull();
    expect(detect({ quantity: '90', place: 'Shelf' }, [{ quantity: '90' }])?.fields).toEqual(['place']);
  });

  it('without a readable instant happened now', () => {
    expect(detect({ place: 'Shelf', lastModified: 'never' })?.at).toBe(99);
  });
});
