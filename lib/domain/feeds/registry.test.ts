import { describe, expect, it } from 'vitest';
import adjustReasons from '@/lib/testing/samples/adjust-reasons.json';
import adjustments from '@/lib/testing/samples/adjustments.json';
import items from '@/lib/testing/samples/items.json';
import locations from '@/lib/testing/samples/locations.json';
import active from '@/lib/testing/samples/packages-active.json';
import inTransit from '@/lib/testing/samples/packages-in-transit.json';
import inactive from '@/lib/testing/samples/packages-inactive.json';
import onHold from '@/lib/testing/samples/packages-on-hold.json';
import { feeds, packageFeedIds } from './registry';

/** Documented replies, and what the first row of each becomes. */
const samples: Record<string, { reply: { Data: object[] }; path: string; first: object }> = {
  'adjust-reasons': {
    reply: adjustReasons,
    path: '/packages/v2/adjust/reasons',
    first: { key: 'adjust-reason|Drying', name: 'Drying' },
  },
  locations: { reply: locations, path: '/locations/v2/active', first: { key: '1', name: 'Harvest Location' } },
  items: { reply: items, path: '/items/v2/active', first: { key: '1', name: 'Buds' } },
  'packages-active': {
    reply: active,
    path: '/packages/v2/active',
    first: {
      tag: 'ABCDEF012345670000010042',
      id: 2,
      list: 'active',
      quantity: '1',
      unit: 'Ounces',
      item: 'Buds',
      place: null,
      note: null,
      onHold: false,
      finished: false,
      lastModified: '2026-02-08T07:05:59.804361+00:00',
    },
  },
  'packages-on-hold': {
    reply: onHold,
    path: '/packages/v2/onhold',
    first: { list: 'onhold', onHold: true, quantity: '15' },
  },
  'packages-in-transit': { reply: inTransit, path: '/packages/v2/intransit', first: { list: 'intransit' } },
  'packages-inactive': { reply: inactive, path: '/packages/v2/inactive', first: { list: 'inactive', finished: true } },
  adjustments: {
    reply: adjustments,
    path: '/packages/v2/adjustments',
    first: {
      tag: 'ABCDEF012345670000010042',
      quantity: '-0.5',
      unit: 'Grams',
      reason: 'Plant not growing',
      note: '',
      by: 'Store Manager',
    },
  },
};

it('is complete: every list has its sample here', () => {
  expect(Object.keys(samples)).toEqual(feeds.map(({ id }) => id));
});

describe.each(feeds.map((feed) => [feed.id, feed] as const))('the list %s', (id, feed) => {
  const sample = samples[id];

  it('reads the documented reply', () => {
    expect(feed.path).toBe(sample?.path);
    for (const row of sample?.reply.Data ?? []) expect(feed.row.safeParse(row).error).toBeUndefined();
    const [first] = sample?.reply.Data ?? [];
    expect(feed.toDomain(feed.row.parse(first) as never)).toMatchObject(sample?.first ?? {});
  });

  it('keeps fields that nobody here knows', () => {
    const row = { ...sample?.reply.Data[0], AddedNextYear: { Deep: [1] } };
    expect(feed.row.parse(row)).toMatchObject({ AddedNextYear: { Deep: [1] } });
  });

  it.each([[null], ['row'], [{}], [[]]])('puts %j aside', (row) => {
    expect(feed.row.safeParse(row).success).toBe(false);
  });
});

it('knows the lists over which a package wanders', () => {
  expect(packageFeedIds).toEqual(['packages-active', 'packages-on-hold', 'packages-in-transit', 'packages-inactive']);
});
