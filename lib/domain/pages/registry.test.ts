import { describe, expect, it } from 'vitest';
import { fieldAt } from '../feeds/field-words';
import { feeds } from '../feeds/registry';
import { isListing, kindOfGrid, nestedKinds, pageKind, pageKinds } from './registry';

const samples = import.meta.glob('../../testing/samples/*.json', { eager: true, import: 'default' });

function sampleOf(feed: string): unknown {
  const file = samples[`../../testing/samples/${feed}.json`] as { Data?: unknown[] } | unknown[];
  return (Array.isArray(file) ? file : file.Data)?.[0];
}

describe('the kinds of rows on pages', () => {
  it('have ids of their own, and no grid of a page belongs to two', () => {
    const ids = pageKinds.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const grids = pageKinds.flatMap(({ page, grids }) => Object.keys(grids).map((grid) => `${page} ${grid}`));
    expect(new Set(grids).size).toBe(grids.length);
  });

  it.each(pageKinds.map((kind) => [kind.id, kind] as const))('%s stands in lists that are pulled', (_, kind) => {
    const known = feeds.filter(({ entity }) => entity === kind.entity).map(({ id }) => id);
    const lists = Object.values(kind.grids).flat();
    if (kind.entity !== 'package') expect(known).toEqual(expect.arrayContaining(lists));
    expect(kind.key.length).toBeGreaterThan(0);
  });

  it.each(pageKinds.map((kind) => [kind.id, kind] as const))('%s compares values that the API has', (_, kind) => {
    const feed = kind.entity === 'package' ? 'packages-active' : Object.values(kind.grids).flat()[0];
    const sample = sampleOf(feed ?? '');
    const lost = Object.values(kind.fields).filter(({ api }) => api !== null && fieldAt(sample, api) === undefined);
    expect(lost).toEqual([]);
  });

  it('are found by page and grid: the same grid id means another kind on another page', () => {
    expect(kindOfGrid('packages', 'active')?.id).toBe('package');
    expect(kindOfGrid('sales/receipts', 'active')?.id).toBe('receipt');
    expect(kindOfGrid('packages', 'transferred')?.id).toBe('transferred-package');
    expect(kindOfGrid('packages', 'harvested')).toBeNull();
    expect(kindOfGrid('transfers/licensed', 'line')).toBeNull();
    expect(nestedKinds('transfers/licensed').map(({ id }) => id)).toEqual(['transfer-line']);
    expect(pageKind('plant')?.page).toBe('plants');
    expect(pageKind('cow')).toBeNull();
  });

  it('are on listing pages and on no other', () => {
    const at = (path: string) => isListing(new URL(`https://ca.metrc.com/industry/A/${path}`));
    expect(['packages/', 'plants', 'Transfers/Licensed', 'sales/receipts', 'admin/tags'].map(at)).not.toContain(false);
    expect(['packages/new', 'reports', 'admin', 'transfers/hub'].map(at)).not.toContain(true);
  });
});
