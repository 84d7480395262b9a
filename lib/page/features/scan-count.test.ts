// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageScan } from '@/lib/domain/count/page-count';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import { fake } from '../fixtures/fake-browser';
import { answerCompare, byHand, endPages, license, openPage, settle, start, tagA, tagB } from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

const stale = { license, state: 'ca', tags: null };
const root = () => document.querySelector('tandem-count')?.shadowRoot ?? null;
const text = () => root()?.textContent ?? '';
const field = () => root()?.querySelector('input') ?? null;
const sent = () => fake.state.asked.filter(({ name }) => name === 'count.here').map(({ input }) => input);
const covers = () =>
  document.adoptedStyleSheets.filter((sheet) => [...sheet.cssRules].some(({ cssText }) => /nth-child/.test(cssText)));

let at = 5_000;

function answerCount(count: { isBlind?: boolean; isPaused?: boolean } | null) {
  const open = { name: 'Count 14:05', isQuiet: false, counted: { key: 'count_totals', args: ['1', '1'] } };
  fake.state.answers['count.page'] = () => ({
    open: count && !count.isPaused ? open : null,
    blind: count?.isBlind ? 'Count 14:05' : null,
  });
}

function asking(tag: string): PageScan {
  return { said: [], isRefused: false, ask: { tag, item: 'Gummies', unit: { name: 'Each', abbreviation: 'ea' } } };
}

/** A scanner over the page. @returns whether its Enter was let through to the page */
function scan(tag: string): boolean {
  let isLetThrough = true;
  for (const key of [...tag, 'Enter']) {
    at += 3;
    const event = byHand(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    Object.defineProperty(event, 'timeStamp', { value: at });
    isLetThrough = document.body.dispatchEvent(event);
  }
  at += 1_000;
  return isLetThrough;
}

async function open(html = plainHtml) {
  const page = openPage(html);
  await settle();
  return page;
}

beforeEach(() => answerCompare());
afterEach(() => {
  endPages();
  fake.reset();
});

describe('without an open count', () => {
  it('a scan is left to the page', async () => {
    answerCount(null);
    await open();
    expect(scan(tagA)).toBe(true);
    expect(root()).toBeNull();
    expect(sent()).toEqual([]);
  });
});

describe('while a count is open', () => {
  it('a scan asks how much there is, and the answer goes into the count', async () => {
    answerCount({});
    fake.state.answers['count.here'] = ({ text: tag, quantity }: { text: string; quantity?: string }) =>
      quantity === undefined
        ? asking(tag)
        : { said: [{ key: 'count_added', args: [`${tag}: ${quantity} ea`] }], isRefused: false, ask: null };
    await open();
    expect(text()).toContain('Count 14:05');
    expect(scan(tagA)).toBe(false);
    await settle();
    expect(text()).toContain(tagA);
    const input = field();
    if (!input) throw new Error('nothing is asked');
    input.value = '96';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    // The next scan instead of Enter: both count.
    scan(tagB);
    await settle();
    expect(sent()).toMatchObject([{ license, text: tagA }, { text: tagA, quantity: '96' }, { text: tagB }]);
    expect(text()).toContain(tagB);
  });

  it('says what is refused', async () => {
    answerCount({});
    const said = [{ key: 'count_unreadable', args: ['X'] }];
    fake.state.answers['count.here'] = () => ({ said, isRefused: true, ask: null });
    await open();
    scan(tagA);
    await settle();
    expect(root()?.querySelector('[role=status]')?.className).toBe('bad');
    expect(text()).toContain('That is no Metrc tag: X.');
  });

  it('stands once on the page, and leaves it as it was found', async () => {
    answerCount({ isBlind: true });
    const { before } = await open();
    expect(document.querySelectorAll('tandem-count')).toHaveLength(1);
    endPages();
    expect(document.body.innerHTML).toBe(before);
    expect(covers()).toHaveLength(0);
    expect(scan(tagA)).toBe(true);
  });

  it('covers Metrc’s quantities while it is blind, and uncovers them when it is handed in', async () => {
    answerCount({ isBlind: true });
    await open();
    expect(covers()).toHaveLength(1);
    answerCount(null);
    fake.fire('verdicts.stale', stale);
    await settle();
    expect(covers()).toHaveLength(0);
    expect(root()).toBeNull();
  });

  it('keeps them covered while a blind one rests, and when nobody answers', async () => {
    answerCount({ isBlind: true });
    await open();
    answerCount({ isBlind: true, isPaused: true });
    fake.fire('verdicts.stale', stale);
    await settle();
    expect(root()).toBeNull();
    expect(covers()).toHaveLength(1);
    delete fake.state.answers['count.page'];
    fake.fire('verdicts.stale', stale);
    await settle();
    expect(covers()).toHaveLength(1);
  });

  it('of another license changes nothing here', async () => {
    answerCount(null);
    await open();
    const asked = fake.state.asked.length;
    fake.fire('verdicts.stale', { ...stale, license: 'C99-0000001-LIC' });
    await settle();
    expect(fake.state.asked.slice(asked).filter(({ name }) => name === 'count.page')).toEqual([]);
  });
});

it('a second run of the script takes the place of the first', async () => {
  answerCount({});
  await open();
  start();
  await settle();
  expect(document.querySelectorAll('tandem-count')).toHaveLength(1);
});
