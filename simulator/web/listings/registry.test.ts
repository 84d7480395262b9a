import { beforeAll, describe, expect, test } from 'vitest';
import type { Facility } from '../../world/types.ts';
import { createWorld, type World } from '../../world/world.ts';
import type { DetailDefinition, GridDefinition, PageDefinition } from '../grid-definition.ts';
import { parseListRequest, valueAt } from '../list-query.ts';
import { gridsOf, readDetail, readList } from '../lists.ts';
import { pagesOf } from './registry.ts';

const everything = parseListRequest(JSON.stringify({ request: { take: 500 } }));
const looks = ['2022', '2025', '2026'] as const;

let world: World;
let facility: Facility;
let pages: PageDefinition[];

beforeAll(() => {
  world = createWorld({ packages: 300, sizes: { plants: 120, plantBatches: 40, harvests: 40, transfers: 60 } });
  facility = world.facilities[1] as Facility;
  pages = pagesOf(facility, '2025');
});

const rowsOf = (grid: GridDefinition) => grid.read({ world, facility }, everything).Data;
const gridsWithRows = () => pages.flatMap(gridsOf).filter((grid) => rowsOf(grid).length > 0);
const pageAt = (path: string) => pages.find((page) => page.path === path) as PageDefinition;
const idsOf = (rows: Record<string, unknown>[]) => rows.map(({ Id }) => Number(Id)).sort((a, b) => a - b);
const gridAt = (path: string, id: string) => gridsOf(pageAt(path)).find((grid) => grid.id === id) as GridDefinition;

describe('every page', () => {
  test('has grids of one id each, and a place of its own', () => {
    for (const look of looks) {
      for (const page of pagesOf(facility, look)) {
        const ids = gridsOf(page).map(({ id }) => id);
        expect(new Set(ids).size, page.path).toBe(ids.length);
      }
    }
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  });

  test('has grids that are read from an address of their own', () => {
    for (const grid of pages.flatMap(gridsOf)) {
      const [path = '', query] = grid.url.split('?');
      const asked = { path, query: new URLSearchParams(query), look: '2025' as const };
      expect(readList({ world, facility }, asked, everything), grid.url).toEqual(
        grid.read({ world, facility }, everything),
      );
    }
  });

  test('shows a value in each key column, no two rows alike', () => {
    expect(gridsWithRows().length).toBeGreaterThan(20);
    for (const grid of gridsWithRows()) {
      const key = grid.columns[0]?.field ?? '';
      const rows = rowsOf(grid);
      for (const row of rows) expect(valueAt(row, key), `${grid.url} ${key}`).toBeTruthy();
      expect(new Set(rows.map(({ Id }) => Id)).size, grid.url).toBe(rows.length);
    }
  });

  test('shows something in every column that is there at first, somewhere', () => {
    // Nothing of this kind ever happens in the simulated businesses.
    const never = [
      'PatientLicenseNumber',
      'SourceProcessingJobNumbers',
      'ProductionBatchNumber',
      'DestroyedNote',
      'ThcLevel',
      'CbdLevel',
      'SourcePackageLabel',
      'SublocationName',
      'DryingSublocationName',
    ];
    for (const page of pages) {
      const seen = new Set<string>();
      const shown = new Set<string>();
      for (const grid of gridsOf(page)) {
        const rows = rowsOf(grid);
        for (const { field, hidden } of grid.columns) {
          if (field === null || hidden || rows.length === 0 || never.includes(field)) continue;
          shown.add(field);
          if (rows.some((row) => ![null, undefined, ''].includes(valueAt(row, field) as string))) seen.add(field);
        }
      }
      expect(
        [...shown].filter((field) => !seen.has(field)),
        page.path,
      ).toEqual([]);
    }
  });

  test('answers what its rows show when they are expanded, also for what is not there', () => {
    for (const grid of gridsWithRows()) {
      if (grid.detail) expectAnswers(grid.detail, Number(rowsOf(grid)[0]?.Id));
    }
  });
});

function expectAnswers(detail: DetailDefinition, id: number): void {
  for (const { url, columns, detail: inner } of detail.grids) {
    const ask = (of: number) =>
      readDetail({ world, facility }, { path: url, query: new URLSearchParams({ id: String(of) }), look: '2025' });
    const rows = ask(id);
    expect(rows, url).toBeDefined();
    for (const row of rows ?? []) {
      const known = columns.filter(({ field }) => field !== null && valueAt(row, field) !== undefined);
      expect(known.length, url).toBeGreaterThan(0);
    }
    expect(ask(-1), url).toEqual([]);
    if (inner && rows?.[0]) expectAnswers(inner, Number(rows[0].Id));
  }
}

describe('other pages', () => {
  test.each([
    ['transfer', 'transfers/licensed'],
    ['transfertemplate', 'transfers/licensed/templates'],
    ['receipt', 'sales/receipts'],
    ['brand', 'admin/items/brands'],
    ['employee', 'admin/employees'],
  ])('show every %s of the world in one grid', (kind, path) => {
    const shown = gridsOf(pageAt(path)).flatMap(rowsOf);
    expect(idsOf(shown)).toEqual(facility.records.all(kind).map(({ id }) => id));
  });

  test('part transfers by whether anything is still to come', () => {
    for (const row of rowsOf(gridAt('transfers/licensed', 'outgoing-grid'))) {
      expect(Number(row.ReceivedPackageCount)).toBeLessThan(Number(row.PackageCount));
    }
    const [over] = rowsOf(gridAt('transfers/licensed', 'incomingInactive-grid'));
    expect(over?.ReceivedPackageCount).toBe(over?.PackageCount);
  });

  test('leave shipments from outside of the state to another page', () => {
    const [incoming] = facility.records.index('transfer').list('incoming');
    Object.assign(incoming?.details ?? {}, { isExternal: true });
    expect(idsOf(gridsOf(pageAt('transfers/licensed')).flatMap(rowsOf))).not.toContain(incoming?.id);
  });

  test('know a tag as free, used or void, never twice', () => {
    const [free, used, voided] = gridsOf(pageAt('admin/tags')).map((grid) => rowsOf(grid).map(({ Label }) => Label));
    expect(free).toHaveLength(110);
    expect(used).toEqual(expect.arrayContaining(facility.records.all('plant').map(({ name }) => name)));
    expect(voided).toHaveLength(3);
    const all = [free, used, voided].flat();
    expect(new Set(all).size).toBe(all.length);
  });

  test('name items, places and strains as the world does now', () => {
    const [item] = facility.items;
    if (item) item.name = 'Renamed';
    expect(rowsOf(gridAt('admin/items', 'items-grid'))[0]).toMatchObject({ Id: item?.id, Name: 'Renamed' });
    expect(rowsOf(gridAt('admin/locations', 'locations-grid')).map(({ Name }) => Name)).toEqual(
      facility.locations.map(({ name }) => name),
    );
    expect(rowsOf(gridAt('admin/strains', 'strains-grid'))[0]?.Id).toBe(
      facility.records.index('strain').list('active')[0]?.id,
    );
  });
});

describe('plants', () => {
  test('has the fifteen grids and four separators that were seen', () => {
    const { grids, strip } = pageAt('plants');
    expect(strip).toBe('plants_tabstrip');
    expect(grids).toHaveLength(19);
    expect(grids.filter((grid) => grid === null)).toHaveLength(4);
  });

  test.each([
    ['plant', /^(mother)?plants(?!batch)/],
    ['plantbatch', /^plantbatches/],
    ['harvest', /^harvest/],
  ])('shows every %s of the world in one grid', (kind, ids) => {
    const shown = gridsOf(pageAt('plants')).filter(({ id }) => ids.test(id));
    expect(idsOf(shown.flatMap(rowsOf))).toEqual(facility.records.all(kind).map(({ id }) => id));
  });

  test('keeps a held batch under On Hold', () => {
    const [batch] = facility.records.index('plantbatch').list('active');
    Object.assign(batch?.fields ?? {}, { IsOnHold: true });
    expect(rowsOf(gridAt('plants', 'plantbatchesonhold-grid')).map(({ Id }) => Id)).toEqual([batch?.id]);
    expect(rowsOf(gridAt('plants', 'plantbatches-grid')).map(({ Id }) => Id)).not.toContain(batch?.id);
  });

  test('weighs harvests in their own unit', () => {
    const [row] = rowsOf(gridAt('plants', 'harvested-grid'));
    expect(row).toMatchObject({ UnitOfWeightAbbreviation: 'g', HarvestTypeName: 'Product', IsFinished: false });
  });

  test('has no places where a license has none, and no sublocations where it lacks them', () => {
    const fieldsOf = (of: Facility) =>
      pagesOf(of, '2025')
        .flatMap(gridsOf)
        .filter(({ id }) => id.startsWith('plants') || id.startsWith('harvest'))
        .flatMap(({ columns }) => columns.map(({ field }) => field));
    const bare = createWorld({ packages: 20, withoutLocations: [facility.license] }).facilities[1] as Facility;
    expect(fieldsOf(bare)).not.toContain('LocationName');
    expect(fieldsOf(bare)).not.toContain('DryingLocationName');
    expect(fieldsOf(world.facilities[0] as Facility)).not.toContain('SublocationName');
    expect(fieldsOf(facility)).toContain('SublocationName');
  });
});
