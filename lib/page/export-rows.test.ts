import { describe, expect, it, vi } from 'vitest';
import type { VerdictCode } from '@/lib/domain/verdict';
import { rowsToExport } from './export-rows';
import type { JudgedRow } from './judged';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('./fixtures/fake-browser')).fake.browser }));

const license = 'X99-0000042-LIC';

function row(key: string, code: VerdictCode): JudgedRow {
  const page = { row: { kind: 'package', grid: 'active-grid', key, fields: { Quantity: '96 ea' } } };
  return { row: page, verdict: { key, code, sentence: { key: 'badge_in_sync' } } } as unknown as JudgedRow;
}

const rows = [row('A', 'variance'), row('B', 'in-sync'), row('C', 'place-mismatch')];
const whole = [['Record'], ['A'], ['C'], ['on another page']];
const keys = (cells: string[][] | undefined) => cells?.slice(1).map(([key]) => key);

describe('what Export takes along', () => {
  it('is every open difference of the license', () => {
    const told = rowsToExport(rows, null, whole, license);
    expect(keys(told?.cells)).toEqual(['A', 'C', 'on another page']);
    expect(told?.name).toBe(`Differences ${license}`);
    expect(told?.said).toBe('Exported: 3 open differences of this license');
  });

  it('is what differs on the page where no more is known', () => {
    const told = rowsToExport(rows, null, null, license);
    expect(keys(told?.cells)).toEqual(['A', 'C']);
    expect(told?.said).toBe('Exported: 2 on this page that differ');
  });

  it('is what the filter shows, and says so, whatever else differs', () => {
    const told = rowsToExport(rows, 'place-mismatch', whole, license);
    expect(told?.cells).toEqual([expect.arrayContaining(['Quantity']), ['C', 'place', 'in sync', '96 ea']]);
    expect(told?.name).toBe(`${license} place`);
    expect(told?.said).toBe('Exported: 1 on this page, place');
  });

  it('is nothing where nothing is left of it', () => {
    expect(rowsToExport(rows, 'timing', whole, license)).toBeNull();
    expect(rowsToExport(rows, null, [['Record']], license)).toBeNull();
  });
});
