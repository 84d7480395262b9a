// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import dataFieldHtml from './fixtures/2026-11-23-packages-data-field.html?raw';
import plainHtml from './fixtures/2026-11-23-packages-plain.html?raw';
import transferredHtml from './fixtures/2026-11-23-packages-transferred.html?raw';
import { findOpenGrid, type GridReading, isLoading, readRows } from './grid';

const tagA = '1A4FF0100000001000000101';
const tagB = '1A4FF0100000001000000102';

function show(html: string) {
  document.body.innerHTML = html;
}

function read(): GridReading {
  const grid = findOpenGrid(document);
  const reading = grid && readRows(grid, 'packages');
  if (!reading) throw new Error('no open grid');
  return reading;
}

const rows = () => read().rows.map(({ row }) => row);
/** What was read of the packages on screen, without their kind. */
const packages = () => rows().map(({ key, grid, fields }) => ({ key, grid, ...fields }));
const field = (element: Element) => element.getAttribute('data-field');

/** Does to a column of the open grid what Kendo's column menu does. */
function eachCell(name: string, change: (cell: HTMLElement) => void) {
  const table = findOpenGrid(document)?.querySelector(':scope > table');
  const heads = [...(table?.querySelectorAll(':scope > thead > tr > th') ?? [])];
  const at = heads.findIndex((head) => field(head) === name);
  for (const line of table?.querySelectorAll(':scope > * > tr:not(.k-detail-row)') ?? []) {
    const cell = line.children[at];
    if (cell instanceof HTMLElement) change(cell);
  }
}

describe('readRows', () => {
  it('reads plain cells by the position of their header', () => {
    show(plainHtml);
    expect(packages()).toEqual([
      { key: tagA, grid: 'active', quantity: '1250.5', unit: 'g', place: 'Vault A', item: 'Fern Valley Buds' },
      {
        key: tagB,
        grid: 'active',
        quantity: '96',
        unit: 'ea',
        place: 'Sales Floor',
        item: 'Fern Valley Pre-Roll 1g',
      },
    ]);
  });

  it('counts a row without a readable tag instead of guessing', () => {
    show(plainHtml);
    expect(read().unreadable).toBe(1);
  });

  it('reads cells that name their field, in any order and hidden', () => {
    show(dataFieldHtml);
    expect(rows().map(({ key, fields: { quantity, unit, place } }) => ({ key, quantity, unit, place }))).toEqual([
      { key: tagA, quantity: '1250.5', unit: 'g', place: 'Vault A' },
      { key: tagB, quantity: '96', unit: 'ea', place: 'Sales Floor' },
    ]);
  });

  it('follows columns that a person moves', () => {
    show(plainHtml);
    eachCell('Label', (cell) => cell.parentElement?.append(cell));
    expect(rows().map((row) => [row.key, row.fields.quantity])).toEqual([
      [tagA, '1250.5'],
      [tagB, '96'],
    ]);
  });

  it('puts the badge into the first visible cell where the key column is hidden', () => {
    show(plainHtml);
    eachCell('Label', (cell) => {
      cell.style.display = 'none';
    });
    const [first] = read().rows;
    expect(first?.row.key).toBe(tagA);
    expect(first?.cell).toBe(first?.element.children[2]);
  });

  it('tells where the cell has room for a badge', () => {
    show(plainHtml);
    expect(read().rows.map((row) => row.room)).toEqual(['beside', 'inline']);
    eachCell('Label', (cell) => {
      cell.style.display = 'none';
    });
    expect(read().rows.map((row) => row.room)).toEqual(['below', 'below']);
  });

  it('finds the tag in the first cells where the header tells nothing', () => {
    show(plainHtml);
    for (const head of document.querySelectorAll('#active-grid > table > thead th')) head.removeAttribute('data-field');
    expect(packages()).toEqual([
      { key: tagA, grid: 'active' },
      { key: tagB, grid: 'active' },
    ]);
  });

  it('takes no position for granted where a row has other cells than the header', () => {
    show(plainHtml);
    document.querySelector('#active-grid > table > tbody > tr')?.lastElementChild?.remove();
    expect(rows()[0]?.key).toBe(tagA);
    expect(rows()[0]?.fields.quantity).toBeUndefined();
  });

  it('leaves rows of nested grids out, also where detail rows call themselves rows', () => {
    show(plainHtml);
    expect(rows().map((row) => row.key)).not.toContain('1A4FF0100000001000009999');
  });

  it('reads the Transferred grid by its own names', () => {
    show(transferredHtml);
    expect(packages()).toEqual([
      { key: tagA, grid: 'transferred', quantity: '500', unit: 'g', item: 'Fern Valley Buds' },
      { key: tagA, grid: 'transferred', quantity: '250', unit: 'g', item: 'Fern Valley Buds' },
    ]);
  });

  it('reads a grid whose head and body are two tables', () => {
    show(plainHtml);
    const grid = document.querySelector('#active-grid') as HTMLElement;
    const table = grid.querySelector(':scope > table') as HTMLElement;
    const content = document.createElement('div');
    const headTable = document.createElement('table');
    const headBox = document.createElement('div');
    headTable.append(table.querySelector('thead') as Element);
    headBox.append(headTable);
    table.replaceWith(headBox, content);
    content.append(table);
    expect(rows().map((row) => row.key)).toEqual([tagA, tagB]);
  });

  it('knows only grids that are declared, and only on their own page', () => {
    show(plainHtml);
    const grid = document.querySelector('#active-grid') as HTMLElement;
    expect(readRows(grid, 'admin/tags')).toBeNull();
    grid.id = 'retailid-grid';
    expect(readRows(grid, 'packages')).toBeNull();
  });
});

describe('findOpenGrid', () => {
  it('finds none while no tab is open', () => {
    show(plainHtml);
    const tab = document.querySelector('[data-grid-selector="#active-grid"]');
    tab?.classList.remove('k-state-active');
    tab?.removeAttribute('aria-selected');
    document.querySelector('#packages_tabstrip-1')?.classList.remove('k-state-active');
    expect(findOpenGrid(document)).toBeNull();
  });

  it('believes the class first, then the attribute, then the visible panel', () => {
    show(plainHtml);
    const tab = document.querySelector('[data-grid-selector="#active-grid"]');
    tab?.classList.remove('k-state-active');
    expect(findOpenGrid(document)?.id).toBe('active-grid');
    tab?.removeAttribute('aria-selected');
    expect(findOpenGrid(document)?.id).toBe('active-grid');
    document.querySelector('[data-grid-selector="#onhold-grid"]')?.classList.add('k-state-active');
    expect(findOpenGrid(document)?.id).toBe('onhold-grid');
  });

  it('takes the single grid of a page without tabs', () => {
    show(plainHtml);
    document.querySelector('.k-tabstrip-items')?.remove();
    for (const id of ['onhold', 'inactive', 'intransit', 'transferred'])
      document.querySelector(`#${id}-grid`)?.remove();
    expect(findOpenGrid(document)?.id).toBe('active-grid');
  });
});

describe('isLoading', () => {
  it('looks at the grid itself, not at grids nested in it', () => {
    show(plainHtml);
    const grid = document.querySelector('#active-grid') as HTMLElement;
    const mask = document.createElement('div');
    mask.className = 'k-loading-mask';
    document.querySelector('.js-history-grid')?.append(mask);
    expect(isLoading(grid)).toBe(false);
    grid.append(mask);
    expect(isLoading(grid)).toBe(true);
  });
});
