// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import itemsHtml from './fixtures/2026-11-28-items.html?raw';
import plantsHtml from './fixtures/2026-11-28-plants.html?raw';
import receiptsHtml from './fixtures/2026-11-28-sales-receipts.html?raw';
import tagsHtml from './fixtures/2026-11-28-tags.html?raw';
import transfersHtml from './fixtures/2026-11-28-transfers.html?raw';
import { findOpenGrid, readRows } from './grid';

/** Reads the open grid of a capture, after another tab was opened where one is named. */
function read(html: string, page: string, tab?: string) {
  document.body.innerHTML = html;
  if (tab) {
    for (const item of document.querySelectorAll('li[data-grid-selector]')) {
      const isThis = item.getAttribute('data-grid-selector') === `#${tab}-grid`;
      item.classList.toggle('k-state-active', isThis);
      item.setAttribute('aria-selected', String(isThis));
    }
  }
  const grid = findOpenGrid(document);
  const reading = grid && readRows(grid, page);
  if (!reading) throw new Error('no open grid');
  return reading;
}

const rowsOf = (reading: ReturnType<typeof read>) =>
  reading.rows.map(({ row }) => ({ is: `${row.kind} ${row.grid} ${row.key}`, ...row.fields }));

describe('the grids of other pages', () => {
  it('of plants are read by tag, hidden columns too', () => {
    expect(rowsOf(read(plantsHtml, 'plants'))).toEqual([
      {
        is: 'plant plantsvegetative 1A4FF0200000001000000201',
        strain: 'Fern Valley',
        place: 'Room 2',
        batch: 'Cedar Clones 9',
        harvests: '0',
      },
      {
        is: 'plant plantsvegetative 1A4FF0200000001000000202',
        strain: 'Slate Haze',
        place: 'Room 2',
        batch: 'Cedar Clones 9',
        harvests: '1',
      },
    ]);
  });

  it('of plant batches are read by name, with counts', () => {
    expect(rowsOf(read(plantsHtml, 'plants', 'plantbatches'))[0]).toEqual({
      is: 'plant-batch plantbatches Cedar Clones 11',
      strain: 'Fern Valley',
      place: 'Nursery',
      plants: '1080',
      tracked: '12',
    });
  });

  it('of harvests are read by name, which two may share', () => {
    expect(rowsOf(read(plantsHtml, 'plants', 'harvested'))).toEqual([
      { is: 'harvest harvested 2026-11-20 Room 2', place: 'Dry A', quantity: '1250.5', unit: 'g', waste: '12.25' },
      { is: 'harvest harvested 2026-11-20 Room 2', place: 'Dry B', quantity: '980', unit: 'g' },
    ]);
  });

  it('of transfers are read by manifest, and the packages in a detail row by their tags', () => {
    const reading = read(transfersHtml, 'transfers/licensed');
    expect(rowsOf(reading)).toEqual([
      { is: 'outgoing-transfer outgoing 0000000501', packages: '2', received: '0' },
      { is: 'outgoing-transfer outgoing 0000000502', packages: '1', received: '0' },
    ]);
    expect(reading.unreadable).toBe(0);
    expect(reading.lines.map(({ row }) => row)).toEqual([
      {
        kind: 'transfer-line',
        grid: 'line',
        key: '1A4FF0100000001000000301',
        fields: { quantity: '1000.5', unit: 'g', item: 'Fern Valley Buds' },
      },
      {
        kind: 'transfer-line',
        grid: 'line',
        key: '1A4FF0100000001000000302',
        fields: { quantity: '48', unit: 'ea', item: 'Fern Valley Pre-Roll 1g' },
      },
    ]);
    expect(rowsOf(read(transfersHtml, 'transfers/licensed', 'incoming'))).toEqual([
      { is: 'incoming-transfer incoming 0000000412', packages: '7' },
    ]);
  });

  it('of sales are receipts, although their id is that of packages', () => {
    expect(rowsOf(read(receiptsHtml, 'sales/receipts'))[0]).toEqual({
      is: 'receipt active 0000001201',
      packages: '3',
      price: '1084.50',
    });
  });

  it('of tags and of a page without tabs are read', () => {
    expect(rowsOf(read(tagsHtml, 'admin/tags'))).toEqual([
      { is: 'tag used 1A4FF0100000001000000701', type: 'Cannabis Package' },
    ]);
    expect(rowsOf(read(itemsHtml, 'admin/items')).map(({ is }) => is)).toEqual([
      'item items Fern Valley Buds',
      'item items Fern Valley Pre-Roll 1g',
    ]);
  });

  it('mean nothing on a page where they do not belong', () => {
    document.body.innerHTML = plantsHtml;
    const grid = findOpenGrid(document) as HTMLElement;
    expect(readRows(grid, 'packages')).toBeNull();
    expect(readRows(grid, '')).toBeNull();
  });
});
