// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import { fake } from '../fixtures/fake-browser';
import { answerCompare, byHand, endPages, openPage, settle, tagA, tagB } from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

const hovers = () => [...document.querySelectorAll('tandem-hover')];
const badgeOf = (tag: string) => document.querySelector(`tandem-badge[data-key="${tag}"]`) as HTMLElement;
const over = (target: Element) => target.dispatchEvent(new Event('pointerover', { bubbles: true }));

async function open() {
  const page = openPage(plainHtml);
  await settle();
  return page;
}

beforeEach(() => {
  const onHand = { text: '1,246.5 g', source: 'Count 14:05', at: Date.now() - 2 * 3_600_000 };
  answerCompare((row) => (row.key === tagA ? { code: 'variance', short: '−4 g', onHand } : { onHand }));
});
afterEach(() => {
  endPages();
  fake.reset();
});

describe('the ghost of a column', () => {
  it('says in the badge how far off it is, or what is on hand, and how old that is', async () => {
    await open();
    expect([tagA, tagB].map((tag) => badgeOf(tag).shadowRoot?.textContent)).toEqual(['−4 g · 2 h', '1,246.5 g · 2 h']);
  });
});

describe('the compact card', () => {
  it('comes when the pointer rests on a badge, and goes when it leaves', async () => {
    await open();
    over(badgeOf(tagA));
    expect(hovers()).toHaveLength(0);
    await settle(260);
    expect(hovers()[0]?.shadowRoot?.textContent).toContain('On hand 1,246.5 g · Count 14:05, 2 h ago');
    over(document.body);
    expect(hovers()).toHaveLength(0);
  });

  it('does not come for a pointer that passes by', async () => {
    await open();
    over(badgeOf(tagA));
    over(document.body);
    await settle(260);
    expect(hovers()).toHaveLength(0);
  });

  it('gives way to the card that a press pins', async () => {
    await open();
    over(badgeOf(tagB));
    await settle(260);
    badgeOf(tagB)
      .shadowRoot?.querySelector('button')
      ?.dispatchEvent(byHand(new MouseEvent('click', { bubbles: true, composed: true })));
    await settle();
    expect(hovers()).toHaveLength(0);
    expect(document.querySelector('tandem-card')).not.toBeNull();
  });

  it('goes with its badge, and leaves the page as found', async () => {
    const { before, abort } = await open();
    over(badgeOf(tagA));
    await settle(260);
    abort();
    expect(document.body.innerHTML).toBe(before);
  });
});
