import { describe, expect, it } from 'vitest';
import { factsOf, readingOf, ten, viewOf } from '@/lib/testing/package-facts';
import { comparePackage } from './compare-package';
import { describeDifference } from './describe-difference';
import type { PackageFacts } from './package-facts';
import { defaultThresholds } from './thresholds';

function describeOf(changes: Partial<PackageFacts>) {
  const facts = factsOf(changes);
  return describeDifference(facts, comparePackage(facts), defaultThresholds);
}

describe('a verdict that is a difference', () => {
  it('has both sides, its size and what was tolerated', () => {
    expect(describeOf({ reading: readingOf({ quantity: '96' }) })).toMatchObject({
      record: viewOf().tag,
      class: 'variance',
      severity: 'medium',
      variance: { amount: '-4', unit: 'Each' },
      isAtLeast: false,
      tolerance: '0',
      metrc: { low: '100', high: '100', quantity: '100', adjustedSince: '0', list: 'active' },
      onHand: { quantity: '96', sourceId: 'count-1', asOf: ten },
      missingFrom: null,
    });
  });

  it('is measured with the adjustments since the reading, and keeps them', () => {
    const adjustments = [{ quantity: '-4', notBefore: ten + 1, notAfter: ten + 2 }];
    const points = [
      { from: ten - 9, until: ten, quantity: '100' },
      { from: ten + 1, until: null, quantity: '96' },
    ];
    expect(describeOf({ adjustments, points, mirror: viewOf({ quantity: '96' }) })).toMatchObject({
      variance: { amount: '4', unit: 'Each' },
      metrc: { low: '96', high: '96', quantity: '96', adjustedSince: '-4' },
    });
  });

  it('puts all of a package in question where only one side has it', () => {
    expect(describeOf({ reading: null, missingFrom: { source: 'POS', asOf: ten, delayMs: 0 } })).toMatchObject({
      class: 'only-in-metrc',
      severity: 'high',
      variance: { amount: '-100', unit: 'Each' },
      onHand: null,
      missingFrom: { source: 'POS' },
    });
    expect(describeOf({ mirror: null })).toMatchObject({
      class: 'only-local',
      variance: { amount: '100', unit: 'Each' },
      metrc: null,
    });
  });

  it('has no size where places, items or units differ', () => {
    expect(describeOf({ reading: readingOf({ place: 'Shelf' }) })).toMatchObject({
      class: 'place-mismatch',
      severity: 'low',
      variance: null,
    });
    expect(describeOf({ reading: readingOf({ unit: 'Grams' }) })).toMatchObject({
      class: 'unit-mismatch',
      variance: null,
      tolerance: null,
    });
  });
});

it('is none where both sides agree, or nothing can be said', () => {
  expect(describeOf({})).toBeNull();
  expect(describeOf({ knownUntil: ten - 9_000_000 })).toBeNull();
  expect(describeOf({ mirror: viewOf({ list: 'intransit' }) })).toBeNull();
});
