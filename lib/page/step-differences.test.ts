// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { VerdictCode } from '@/lib/domain/verdict';
import type { JudgedRow } from './judged';
import { nextDifference } from './step-differences';

const codes: VerdictCode[] = ['in-sync', 'variance', 'in-sync', 'attention', 'no-reading'];
const rows = codes.map(
  (code) => ({ row: { element: document.createElement('tr') }, verdict: { code } }) as unknown as JudgedRow,
);
const from = (at: number) => rows[at]?.row.element ?? null;
const step = (at: number, by: 1 | -1) => {
  const next = nextDifference(rows, from(at), by);
  return next ? rows.indexOf(next) : null;
};

it('steps from wherever a person is to the nearest row that differs, around the end', () => {
  expect([-1, 0, 1, 2, 3, 4].map((at) => step(at, 1))).toEqual([1, 1, 3, 3, 1, 1]);
  expect([-1, 0, 1, 2, 3, 4].map((at) => step(at, -1))).toEqual([3, 3, 3, 1, 1, 3]);
});

it('stays where it is when nothing differs', () => {
  expect(nextDifference(rows.slice(0, 1), null, 1)).toBeNull();
});
