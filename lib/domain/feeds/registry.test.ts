import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBody } from '@/lib/data/metrc/read-answer';
import type { FeedDefinition } from './define-feed';
import { feeds, packageFeedIds } from './registry';

/** Path of each list, and what the first row of its documented reply becomes. The replies lie under their list's id. */
const lists: Record<string, [path: string, first: object]> = {
  'adjust-reasons': ['/packages/v2/adjust/reasons', { key: 'adjust-reason|Drying', name: 'Drying' }],
  units: ['/unitsofmeasure/v2/active', { key: 'unit|Each', name: 'Each' }],
  'package-types': ['/packages/v2/types', { key: 'package-type|Product' }],
  'item-categories': ['/items/v2/categories', { key: 'item-category|Buds' }],
  'location-types': ['/locations/v2/types', { key: 'location-type|Default' }],
  'waste-methods': ['/wastemethods/v2', { key: 'waste-method|Grinder' }],
  'plant-batch-types': ['/plantbatches/v2/types', { key: 'plant-batch-type|Seed' }],
  'plant-waste-reasons': ['/plants/v2/waste/reasons', { key: 'plant-waste-reason|Contamination' }],
  'plant-waste-methods': ['/plants/v2/waste/methods/all', { key: 'plant-waste-method|Grinder' }],
  // Nothing is documented of this reply: the sample is the neighbours'.
  'plant-batch-waste-reasons': ['/plantbatches/v2/waste/reasons', { key: 'plant-batch-waste-reason|Contamination' }],
  'growth-phases': ['/plants/v2/growthphases', { key: 'growth-phase|Vegetative' }],
  'additive-types': ['/plants/v2/additives/types', { key: 'additive-type|Fertilizer' }],
  'harvest-waste-types': ['/harvests/v2/waste/types', { key: 'harvest-waste-type|Plant Material' }],
  'transfer-types': ['/transfers/v2/types', { key: 'transfer-type|Transfer' }],
  'customer-types': ['/sales/v2/customertypes', { key: 'customer-type|Consumer' }],
  // As above.
  'payment-types': ['/sales/v2/paymenttypes', { key: 'payment-type|Cash' }],
  'lab-test-states': ['/labtests/v2/states', { key: 'lab-test-state|NotSubmitted' }],
  locations: ['/locations/v2/active', { key: '1', name: 'Harvest Location' }],
  'locations-inactive': ['/locations/v2/inactive', { key: '1', name: 'Harvest Location' }],
  sublocations: ['/sublocations/v2/active', { key: '1', name: 'Harvest Sublocation' }],
  'sublocations-inactive': ['/sublocations/v2/inactive', { key: '1', name: 'Harvest Sublocation' }],
  items: ['/items/v2/active', { key: '1', name: 'Buds', lastModified: null }],
  'items-inactive': ['/items/v2/inactive', { key: '1', name: 'Buds' }],
  brands: ['/items/v2/brands', { key: '1', name: 'Skunk Nasty' }],
  strains: ['/strains/v2/active', { key: '201', name: 'Spring Hill Kush' }],
  'strains-inactive': ['/strains/v2/inactive', { key: '201', name: 'Spring Hill Kush' }],
  'packages-active': [
    '/packages/v2/active',
    {
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
  ],
  'packages-on-hold': ['/packages/v2/onhold', { list: 'onhold', onHold: true, quantity: '15' }],
  'packages-in-transit': ['/packages/v2/intransit', { list: 'intransit' }],
  'packages-inactive': ['/packages/v2/inactive', { list: 'inactive', finished: true }],
  'packages-transferred': ['/packages/v2/transferred', { key: '201', name: 'ABCDEF012345670000011979' }],
  'lab-samples': [
    '/packages/v2/labsamples',
    { key: '2|Pesticides', name: 'ABCDEF012345670000010042', lastModified: '2026-02-08T07:06:00.0248461+00:00' },
  ],
  'package-tags': ['/tags/v2/package/available', { key: '101', name: 'ABCDEF012345670000010001' }],
  'plant-tags': ['/tags/v2/plant/available', { key: '101', name: 'ABCDEF012345670000010001' }],
  'tags-staged': ['/tags/v2/staged', { key: 'staged|101', name: 'ABCDEF012345670000010001' }],
  'plants-vegetative': ['/plants/v2/vegetative', { key: '24', name: 'ABCDEF012345670000000024' }],
  'plants-flowering': ['/plants/v2/flowering', { key: '10011', name: 'ABCDEF012345670000010011' }],
  'plants-on-hold': ['/plants/v2/onhold', { key: '10011' }],
  'plants-inactive': ['/plants/v2/inactive', { key: '10021', lastModified: '0001-01-01T00:00:00+00:00' }],
  'mother-plants': ['/plants/v2/mother', { key: '34', name: 'ABCDEF012345670000000024' }],
  'mother-plants-on-hold': ['/plants/v2/mother/onhold', { key: '10021' }],
  'mother-plants-inactive': ['/plants/v2/mother/inactive', { key: '10021' }],
  'plant-batches': ['/plantbatches/v2/active', { key: '5', name: 'Demo Plant Batch 1' }],
  'plant-batches-inactive': ['/plantbatches/v2/inactive', { key: '7', name: 'Demo Plant Batch 3' }],
  harvests: [
    '/harvests/v2/active',
    { key: '1', name: '2014-11-19-Harvest Location-M', lastModified: '2014-11-19T00:00:00+00:00' },
  ],
  'harvests-on-hold': ['/harvests/v2/onhold', { key: '1' }],
  'harvests-inactive': ['/harvests/v2/inactive', { key: '1' }],
  'harvest-waste': ['/harvests/v2/waste?harvestId={id}', { key: 'harvest|1', name: 'Plant Material' }],
  'plant-waste': ['/plants/v2/waste', { key: 'plants|0000003501|', name: '0000003501' }],
  'plant-batch-waste': ['/plantbatches/v2/waste', { key: 'batches|0000003601|1', name: '0000003601' }],
  'transfers-incoming': ['/transfers/v2/incoming', { key: '1', name: '0000000001' }],
  'transfers-outgoing': ['/transfers/v2/outgoing', { key: '1', name: '0000000001' }],
  'transfers-rejected': ['/transfers/v2/rejected', { key: 'rejected|2|2', name: '0000000002' }],
  'transfer-templates': ['/transfers/v2/templates/outgoing', { key: '1', name: 'Template 1' }],
  'transfer-deliveries': ['/transfers/v2/{id}/deliveries', { key: '1', name: 'Lofty Med-Cultivation A' }],
  'transfer-packages': [
    '/transfers/v2/deliveries/{id}/packages',
    { key: 'parent|1', name: 'ABCDEF012345670000010026', lastModified: null },
  ],
  receipts: ['/sales/v2/receipts/active', { key: '1', name: 'ABC-123' }],
  'receipts-inactive': ['/sales/v2/receipts/inactive', { key: '1', name: 'ABC-123' }],
  // The documented sales have no lines: these are as they are written.
  'receipt-lines': [
    '/sales/v2/receipts/{id}',
    { key: 'parent|ABCDEF012345670000010331|1|9.99', name: 'ABCDEF012345670000010331' },
  ],
  'sales-deliveries': ['/sales/v2/deliveries/active', { key: '1', name: '#1' }],
  'sales-deliveries-inactive': ['/sales/v2/deliveries/inactive', { key: '1', name: '#1' }],
  'sales-delivery-lines': ['/sales/v2/deliveries/{id}', { key: 'parent|ABCDEF012345670000010331|1|9.99' }],
  jobs: ['/processing/v2/active', { key: '1', name: 'brownies' }],
  'jobs-inactive': ['/processing/v2/inactive', { key: '1', name: 'brownies' }],
  'job-types': ['/processing/v2/jobtypes/active', { key: 'job-type|1', name: 'Buds' }],
  'job-types-inactive': ['/processing/v2/jobtypes/inactive', { key: 'job-type|1', name: 'Buds' }],
  employees: ['/employees/v2', { key: '403-X0001|John Smith', name: 'John Smith' }],
  'lab-results': [
    '/labtests/v2/results?packageId={id}',
    { key: '1|Microbiologicals', name: 'Microbiologicals', lastModified: null },
  ],
  'lab-test-types': ['/labtests/v2/types', { key: 'lab-test-type|1', name: 'THC' }],
  'plant-additives': [
    '/plants/v2/additives',
    { tag: '', quantity: '5', unit: 'Gallons', reason: 'Round-Down', note: '', by: '' },
  ],
  adjustments: [
    '/packages/v2/adjustments',
    {
      tag: 'ABCDEF012345670000010042',
      quantity: '-0.5',
      unit: 'Grams',
      reason: 'Plant not growing',
      note: '',
      by: 'Store Manager',
    },
  ],
};

it('is complete: every list has its sample here', () => {
  expect(feeds.map(({ id }) => id)).toEqual(Object.keys(lists));
});

describe.each(feeds.map((feed) => [feed.id, feed] as const))('the list %s', (id, feed) => {
  const [path, first] = lists[id] ?? [];
  const text = readFileSync(`lib/testing/samples/${id}.json`, 'utf8');
  const rows = rowsOf(feed, JSON.parse(text));

  it('reads the documented reply', () => {
    expect(feed.path).toBe(path);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(feed.row.safeParse(row).error).toBeUndefined();
    expect(viewOf(feed, rows[0])).toMatchObject(first ?? {});
  });

  it('reads a reply in camelCase alike', () => {
    const read = readBody(JSON.stringify(camelKeys(JSON.parse(text))));
    const [row] = rowsOf(feed, read.kind === 'json' ? read.value : null);
    expect(viewOf(feed, row)).toEqual(viewOf(feed, rows[0]));
  });

  it('shows and watches fields that its rows have', () => {
    const isWritten = id.endsWith('-lines') || typeof rows[0] === 'string';
    const watched = 'watched' in feed ? feed.watched : [];
    for (const field of isWritten ? [] : [...feed.columns, ...watched])
      expect(`${field} ${fieldOf(rows[0], field) !== undefined}`).toBe(`${field} true`);
  });

  it('takes fields that nobody here knows: the row is kept as it came', () => {
    if (typeof rows[0] === 'string') return;
    const row = { ...(rows[0] as object), AddedNextYear: { Deep: [1] } };
    expect(feed.row.safeParse(row).error).toBeUndefined();
  });

  it.each([[null], [''], [{}], [[]], [7]])('puts %j aside', (row) => {
    expect(feed.row.safeParse(row).success).toBe(false);
  });
});

it('knows the lists over which a package wanders', () => {
  expect(packageFeedIds).toEqual(['packages-active', 'packages-on-hold', 'packages-in-transit', 'packages-inactive']);
});

it('reads details under lists that are there, and their parents first', () => {
  const seen = new Set<string>();
  for (const feed of feeds) {
    if (feed.kind === 'detail') {
      expect([...seen]).toEqual(expect.arrayContaining([...feed.of]));
      expect(feed.path).toContain('{id}');
    }
    seen.add(feed.id);
  }
});

it('shows a package to be received elsewhere only where it was accepted', () => {
  const transferred = feeds.find(({ id }) => id === 'packages-transferred');
  const departs = (changes: object) =>
    transferred?.kind === 'record' && transferred.departs?.({ PackageLabel: 'TAG', ...changes } as never);
  const at = '2025-01-25T00:00:00+00:00';
  expect(departs({ ShipmentPackageStateName: 'Accepted', ReceivedDateTime: at })).toEqual({ tag: 'TAG', at });
  expect(departs({ ShipmentPackageStateName: 'Rejected', ReceivedDateTime: at })).toBeNull();
  expect(departs({ ShipmentPackageStateName: 'Accepted', ReceivedDateTime: '0001-01-01T00:00:00+00:00' })).toBeNull();
  expect(departs({ ShipmentPackageStateName: 'Accepted', ReceivedDateTime: null })).toBeNull();
});

/** Rows of an envelope, of a bare list, or of the member of one record. */
function rowsOf(feed: FeedDefinition, reply: unknown): unknown[] {
  if (Array.isArray(reply)) return reply;
  const member = (feed.kind === 'detail' && feed.member) || 'Data';
  return (reply as Record<string, unknown[]>)[member] ?? [];
}

function viewOf(feed: FeedDefinition, row: unknown) {
  const parsed = feed.row.parse(row) as never;
  return feed.kind === 'detail' ? feed.toDomain(parsed, 'parent') : feed.toDomain(parsed);
}

function fieldOf(row: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], row);
}

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key[0]?.toLowerCase() + key.slice(1), camelKeys(inner)]),
  );
}
