import { expect, it } from 'vitest';
import { viewOf } from '@/lib/testing/package-facts';
import { parseInput } from '../draw-form';
import { wasteOut } from './waste-out';

const fields = { tag: viewOf().tag, reason: 'Waste', note: 'Mould', date: '2026-11-23' };

it('sets the quantity to nothing, then finishes', () => {
  expect(wasteOut.steps(fields, viewOf())).toEqual([
    { type: 'package.adjust', fields: { setTo: '0', reason: 'Waste', note: 'Mould', date: '2026-11-23' } },
    { type: 'package.finish', fields: { date: '2026-11-23' } },
  ]);
});

it('wants a note', () => {
  expect(parseInput(wasteOut, fields)).toMatchObject({ ok: true });
  expect(parseInput(wasteOut, { ...fields, note: ' ' })).toMatchObject({
    ok: false,
    problems: [{ field: 'note', sentence: { key: 'problem_required' } }],
  });
});

it('is for packages that are here', () => {
  expect(wasteOut.offered(viewOf())).toBe(true);
  expect(wasteOut.offered(viewOf({ finished: true }))).toBe(false);
});
