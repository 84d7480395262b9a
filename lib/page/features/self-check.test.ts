// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import { fake } from '../fixtures/fake-browser';
import { answerCompare, byHand, endPages, openPage, settle, start } from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

const notices = () => [...document.querySelectorAll<HTMLElement>('tandem-check')];
const root = () => notices()[0]?.shadowRoot as ShadowRoot;
const body = () => document.querySelector('#active-grid > table > tbody') as HTMLElement;

/** A page with two rows that can be read and this many that cannot. */
async function open(unreadable: number) {
  const page = openPage(
    plainHtml.replace(/<tr class="k-master-row" data-uid="u3"[\s\S]*?<\/tr>/, (row) => row.repeat(unreadable)),
  );
  await settle();
  return page;
}

beforeEach(() => answerCompare());
afterEach(() => {
  endPages();
  fake.reset();
  vi.unstubAllGlobals();
});

function press() {
  root()
    .querySelector('button')
    ?.dispatchEvent(byHand(new MouseEvent('click', { bubbles: true, composed: true })));
}

describe('a grid whose rows cannot be read', () => {
  it('is said to be so above it, with counts, and gets no badges', async () => {
    await open(12);
    expect(notices()).toHaveLength(1);
    expect(notices()[0]?.nextElementSibling?.id).toBe('active-grid');
    expect(root().textContent).toContain('2 of its 14 rows could be read');
    expect(document.querySelectorAll('tandem-badge')).toHaveLength(0);
  });

  it('hands out a report that can be copied', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void written.push(text) } });
    await open(12);
    press();
    await settle();
    expect(JSON.parse(written[0] ?? '').openGrid.id).toBe('active-grid');
    expect(root().querySelector('[role="status"]')?.textContent).toContain('Copied');
  });

  it('shows the report where the page does not allow copying', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    await open(12);
    press();
    await settle();
    expect(root().querySelector('textarea')?.value).toContain('"openGrid"');
  });

  it('is forgotten as soon as the rows can be read, and once is enough', async () => {
    const { look } = await open(12);
    const _second = start();
    await settle();
    look();
    await settle();
    expect(notices()).toHaveLength(1);
    for (const row of [...body().querySelectorAll('[data-uid="u3"]')]) row.remove();
    await settle();
    expect(notices()).toHaveLength(0);
  });
});

it('a page that can be read, or is left, shows nothing', async () => {
  await open(1);
  expect(notices()).toHaveLength(0);
  const { before, abort } = await open(12);
  abort();
  expect(document.body.innerHTML).toBe(before);
});
