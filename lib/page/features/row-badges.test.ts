// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostRow } from '@/lib/domain/host-row';
import dataFieldHtml from '../fixtures/2026-11-23-packages-data-field.html?raw';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import transferredHtml from '../fixtures/2026-11-23-packages-transferred.html?raw';
import { fake } from '../fixtures/fake-browser';
import {
  answerCompare,
  byHand,
  comparedKeys,
  endPages,
  license,
  openPage,
  settle,
  start,
  tagA,
  tagB,
  tagC,
  verdictOf,
} from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

function open(html: string) {
  const page = openPage(html);
  return page;
}

const badges = () => [...document.querySelectorAll<HTMLElement>('tandem-badge')];
const badgeOf = (tag: string) => document.querySelector<HTMLElement>(`tandem-badge[data-key="${tag}"]`);
const button = (badge: Element | null | undefined) => badge?.shadowRoot?.querySelector('button') as HTMLButtonElement;
const body = () => document.querySelector('#active-grid > table > tbody') as HTMLElement;

/** Draws all rows anew, as Kendo does after paging, sorting, filtering and refreshing. */
function redraw(change: (html: string) => string = (html) => html) {
  for (const badge of badges()) badge.remove();
  body().innerHTML = change(body().innerHTML);
}

function openTab(id: string) {
  for (const tab of document.querySelectorAll('#packages_tabstrip > ul > li')) {
    const isThis = tab.getAttribute('data-grid-selector') === `#${id}`;
    tab.classList.toggle('k-state-active', isThis);
    tab.setAttribute('aria-selected', String(isThis));
  }
}

beforeEach(() => answerCompare());
afterEach(() => {
  endPages();
  fake.reset();
});

describe('row badges', () => {
  it('gives each readable row one badge, and a row it cannot read none', async () => {
    open(plainHtml);
    await settle();
    expect(badges().map((badge) => badge.dataset.key)).toEqual([tagA, tagB]);
    expect(badges()[0]?.closest('td')?.textContent).toContain(tagA);
  });

  it.each([
    ['plain', plainHtml],
    ['data-field', dataFieldHtml],
    ['transferred', transferredHtml],
  ])('asks once for all rows of a page (%s)', async (_, html) => {
    open(html);
    await settle();
    expect(comparedKeys()).toHaveLength(1);
    expect(badges()).toHaveLength(2);
    expect(fake.state.asked.find(({ name }) => name === 'rows.compare')?.input).toMatchObject({ license });
  });

  it('gives two rows of the same tag their own verdicts', async () => {
    answerCompare((row) => ({ code: row.fields.quantity === '500' ? 'variance' : 'in-sync' }));
    open(transferredHtml);
    await settle();
    expect(badges().map((badge) => badge.dataset.verdict)).toEqual(['variance', 'in-sync']);
  });

  it('leaves texts of cells alone: every word is in the shadow root', async () => {
    const { before } = open(plainHtml);
    await settle();
    const box = document.createElement('div');
    box.innerHTML = before;
    expect(document.querySelector('#active-grid')?.textContent).toBe(box.querySelector('#active-grid')?.textContent);
  });

  it('speaks through a button named with the whole sentence, an icon and a short text', async () => {
    answerCompare(() => ({ code: 'variance', short: '−4 g', sentence: { key: 'badge_page_is_older' } }));
    open(plainHtml);
    await settle();
    const face = button(badgeOf(tagA));
    expect(face.getAttribute('aria-label')).toMatch(/older than Tandem/);
    expect(face.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(face.textContent).toBe('−4 g');
    expect(badgeOf(tagA)?.dataset.verdict).toBe('variance');
  });

  it('gives one badge per row when it runs twice', async () => {
    const first = open(plainHtml);
    await settle();
    const second = start();
    await settle();
    first.look();
    second.look();
    await settle();
    expect(badges()).toHaveLength(2);
  });

  it('says which rows Metrc has just drawn, and not of a tab that is opened again', async () => {
    const drawn = () =>
      fake.state.asked
        .filter(({ name }) => name === 'rows.compare')
        .map(({ input }) => (input as { drawn: boolean }).drawn);
    open(plainHtml);
    await settle();
    redraw();
    await settle();
    openTab('onhold-grid');
    await settle();
    openTab('active-grid');
    await settle();
    expect(drawn()).toEqual([true, true, true, false]);
  });

  it('gives rows that Metrc draws again their badges back', async () => {
    open(plainHtml);
    await settle();
    redraw();
    expect(badges()).toHaveLength(0);
    await settle();
    expect(badges().map((badge) => badge.dataset.key)).toEqual([tagA, tagB]);
  });

  it('compares a row anew when it reads differently', async () => {
    open(plainHtml);
    await settle();
    answerCompare((row) => ({ code: row.fields.quantity === '1200' ? 'variance' : 'in-sync' }));
    redraw((html) => html.replace('1,250.5 g', '1,200 g'));
    await settle();
    expect(badgeOf(tagA)?.dataset.verdict).toBe('variance');
  });

  it('asks nothing when only a detail row opens', async () => {
    open(plainHtml);
    await settle();
    const row = document.createElement('tr');
    row.className = 'k-detail-row';
    body().append(row);
    await settle();
    expect(comparedKeys()).toHaveLength(1);
  });

  it('waits while the grid is loading', async () => {
    open(plainHtml);
    await settle();
    const mask = document.createElement('div');
    mask.className = 'k-loading-mask';
    document.querySelector('#active-grid')?.append(mask);
    redraw();
    await settle();
    expect(badges()).toHaveLength(0);
    mask.remove();
    await settle();
    expect(badges()).toHaveLength(2);
  });

  it('follows the open tab, and compares again on the way back', async () => {
    open(plainHtml);
    await settle();
    openTab('onhold-grid');
    await settle();
    expect(badges().map((badge) => badge.dataset.key)).toEqual([tagC]);
    openTab('active-grid');
    await settle();
    expect(badges()).toHaveLength(2);
    expect(comparedKeys()).toEqual([[tagA, tagB], [tagC], [tagA, tagB]]);
  });

  it('moves the badge when the key column is hidden', async () => {
    open(plainHtml);
    await settle();
    for (const line of document.querySelectorAll('#active-grid > table > * > tr:not(.k-detail-row)')) {
      (line.children[1] as HTMLElement).style.display = 'none';
    }
    await settle();
    expect(badges()).toHaveLength(2);
    expect(badges()[0]?.parentElement).toBe(body().children[0]?.children[2]);
  });

  it('shows no badge while the background does not answer, and asks again', async () => {
    fake.state.answers = {};
    const page = open(plainHtml);
    await settle();
    expect(badges()).toHaveLength(0);
    answerCompare();
    page.look();
    await settle();
    expect(badges()).toHaveLength(2);
  });

  it('shows no badge for a row that the answer leaves out', async () => {
    fake.state.answers['rows.compare'] = ({ rows }: { rows: HostRow[] }) => rows.slice(1).map((row) => verdictOf(row));
    open(plainHtml);
    await settle();
    expect(badges().map((badge) => badge.dataset.key)).toEqual([tagB]);
  });

  it('drops an answer that a later question overtook', async () => {
    const answers: ((code: 'in-sync' | 'variance') => void)[] = [];
    fake.state.answers['rows.compare'] = ({ rows }: { rows: HostRow[] }) =>
      new Promise((resolve) => answers.push((code) => resolve(rows.map((row) => verdictOf(row, { code })))));
    open(plainHtml);
    await settle();
    fake.fire('verdicts.stale', { license, state: 'ca', tags: null });
    await settle();
    answers[1]?.('variance');
    await settle();
    answers[0]?.('in-sync');
    await settle();
    expect(badges().map((badge) => badge.dataset.verdict)).toEqual(['variance', 'variance']);
  });

  it('asks again for the named tags when their verdicts are stale', async () => {
    open(plainHtml);
    await settle();
    fake.fire('verdicts.stale', { license, state: 'ca', tags: [tagB, tagC] });
    await settle();
    expect(comparedKeys()).toEqual([[tagA, tagB], [tagB]]);
  });

  it('does not listen to the same license in another state, nor to another license', async () => {
    open(plainHtml);
    await settle();
    fake.fire('verdicts.stale', { license, state: 'mi', tags: null });
    fake.fire('verdicts.stale', { license: 'OTHER', state: 'ca', tags: null });
    await settle();
    expect(comparedKeys()).toHaveLength(1);
  });

  it('repaints a badge in place when only its words change', async () => {
    open(plainHtml);
    await settle();
    const before = badgeOf(tagA);
    answerCompare(() => ({ code: 'pending', short: '→ 96 ea' }));
    fake.fire('verdicts.stale', { license, state: 'ca', tags: null });
    await settle();
    expect(badgeOf(tagA)).toBe(before);
    expect(before?.dataset.verdict).toBe('pending');
    expect(button(before).textContent).toBe('→ 96 ea');
  });

  it('shows no badges where nine tenths of the rows cannot be read', async () => {
    open(plainHtml);
    const odd = [...body().children].at(-1) as Element;
    for (let count = 0; count < 9; count += 1) body().append(odd.cloneNode(true));
    await settle();
    expect(badges()).toHaveLength(0);
  });

  it('keeps what a person does on a badge away from Metrc’s grid', async () => {
    open(plainHtml);
    await settle();
    const heard = vi.fn();
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'touchstart', 'keydown']) {
      body().addEventListener(type, heard);
      button(badgeOf(tagA)).dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    expect(heard).not.toHaveBeenCalled();
  });

  it('opens a card for a person, not for a script of the page', async () => {
    open(plainHtml);
    await settle();
    button(badgeOf(tagA)).dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    expect(document.querySelector('tandem-card')).toBeNull();
    button(badgeOf(tagA)).dispatchEvent(byHand(new Event('click', { bubbles: true, composed: true })));
    expect(document.querySelector('tandem-card')).not.toBeNull();
  });

  it('leaves the page as it was found', async () => {
    const { before, abort } = open(plainHtml);
    fake.state.answers['page.status'] = () => null;
    await settle();
    abort();
    expect(document.body.innerHTML).toBe(before);
    expect(fake.listenerCount()).toBe(0);
    redraw();
    await settle();
    expect(badges()).toHaveLength(0);
  });
});
