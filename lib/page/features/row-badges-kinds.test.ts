// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import itemsHtml from '../fixtures/2026-11-28-items.html?raw';
import plantsHtml from '../fixtures/2026-11-28-plants.html?raw';
import receiptsHtml from '../fixtures/2026-11-28-sales-receipts.html?raw';
import tagsHtml from '../fixtures/2026-11-28-tags.html?raw';
import transfersHtml from '../fixtures/2026-11-28-transfers.html?raw';
import { fake } from '../fixtures/fake-browser';
import { answerCompare, comparedKeys, endPages, settle, start } from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

function open(html: string, path: string) {
  document.body.innerHTML = html;
  const before = document.body.innerHTML;
  const page = start(path);
  return { before, ...page };
}

const keys = () => [...document.querySelectorAll<HTMLElement>('tandem-badge')].map((badge) => badge.dataset.key);

beforeEach(() => answerCompare());
afterEach(() => {
  endPages();
  fake.reset();
});

const pages: [page: string, html: string, keys: string[]][] = [
  ['plants', plantsHtml, ['1A4FF0200000001000000201', '1A4FF0200000001000000202']],
  [
    'transfers/licensed',
    transfersHtml,
    ['0000000501', '1A4FF0100000001000000301', '1A4FF0100000001000000302', '0000000502'],
  ],
  ['sales/receipts', receiptsHtml, ['0000001201', '0000001202']],
  ['admin/tags', tagsHtml, ['1A4FF0100000001000000701']],
  ['admin/items', itemsHtml, ['Fern Valley Buds', 'Fern Valley Pre-Roll 1g']],
];

describe.each(pages)('on %s', (path, html, expected) => {
  it('each row has one badge, asked for in one message', async () => {
    open(html, path);
    await settle();
    expect(keys()).toEqual(expected);
    expect(comparedKeys()).toHaveLength(1);
    expect([...(comparedKeys()[0] ?? [])].sort()).toEqual([...expected].sort());
  });

  it('a second run adds none, and rows drawn again have theirs back', async () => {
    open(html, path);
    await settle();
    start(path);
    await settle();
    expect(keys()).toEqual(expected);
    for (const body of document.querySelectorAll(
      '.well > .k-grid > table > tbody, .k-state-active > .k-grid > table > tbody',
    )) {
      for (const badge of body.querySelectorAll('tandem-badge, tandem-room')) badge.remove();
      const drawn = body.innerHTML;
      body.innerHTML = drawn;
    }
    await settle();
    expect(keys()).toEqual(expected);
  });

  it('aborting leaves the page as it was', async () => {
    const { before, abort } = open(html, path);
    await settle();
    abort();
    expect(document.body.innerHTML).toBe(before);
  });
});
