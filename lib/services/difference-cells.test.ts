import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { OpsDb } from '@/lib/data/ops-db';
import { differenceOf } from '@/lib/testing/differences';
import { differenceCells } from './difference-cells';

const tell = ({ key }: { key: string }) => key;

it('open differences become cells with their heading, by tag; closed ones stay out', async () => {
  const ops = new OpsDb('cells');
  const one = differenceOf();
  const later = { ...differenceOf({ record: '1A4FF0100000022000000200' }), id: 'later' };
  const missing = {
    ...differenceOf({ record: '1A4FF0100000022000000100', onHand: null, variance: null }),
    id: 'missing',
  };
  await ops.differences.bulkPut([later, one, missing, { ...one, id: 'closed', standing: 'closed' }]);
  const [heading, ...rows] = await differenceCells(ops, one.facility, tell);
  expect(heading).toHaveLength(9);
  expect(rows.map(([tag]) => tag)).toEqual([missing.record, one.record, later.record]);
  expect(rows[1]).toEqual([
    one.record,
    'Gummies',
    'badge_variance',
    '96 ea',
    'Count 10:00',
    '100 ea',
    '−4 ea',
    '2026-11-23T11:00:00.000Z',
    'verdict_variance',
  ]);
  expect(rows[0]?.slice(3, 7)).toEqual(['', '', '100 ea', '']);
});
