// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListTally } from '@/lib/domain/list-tally';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import { fake } from '../fixtures/fake-browser';
import { answerCompare, byHand, endPages, license, openPage, settle, start, tagA, tagB } from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

const bars = () => [...document.querySelectorAll<HTMLElement>('tandem-bar')];
const bar = () => bars()[0]?.shadowRoot as ShadowRoot;
const buttons = () => [...bar().querySelectorAll('button')];
const button = (text: RegExp) =>
  buttons().find((one) => text.test(`${one.textContent} ${one.getAttribute('aria-label') ?? ''}`)) as HTMLButtonElement;
const press = (text: RegExp) => button(text).dispatchEvent(byHand(new MouseEvent('click', { bubbles: true })));
const chips = () => [...bar().querySelectorAll('.tally .chip')].map((chip) => chip.textContent);
const rowOf = (tag: string) =>
  document.querySelector(`tandem-badge[data-key="${tag}"]`)?.closest('tr') as HTMLTableRowElement;
const dimmed = () => [...document.querySelectorAll('tr[data-tandem-dim]')];

const status = { license, facility: `ca:${license}`, name: 'Shop', state: 'idle', pageOnly: false, waiting: 0 };
function answerTally(over: Partial<ListTally> = {}, tally: unknown = { compared: 40, differ: 1, at: 0 }) {
  const local = { kind: 'only-local', tags: [], count: 0 };
  fake.state.answers['list.tally'] = () => ({
    status: { ...status, tally },
    counts: {},
    actsOn: ['package'],
    local,
    ...over,
  });
}

/** A blind count has begun, and the page was told. */
function answerBlind() {
  const blind = { ...status, tally: { compared: 40, differ: 1, at: 0 }, blind: 'Count 14:05' };
  fake.state.answers['list.tally'] = () => ({
    status: blind,
    counts: {},
    actsOn: ['package'],
    local: { kind: 'only-local', tags: [], count: 0 },
  });
  fake.fire('status.changed', blind);
}

async function open() {
  const page = openPage(plainHtml);
  await settle();
  return page;
}

function pressKey(code: string, target: EventTarget = document.body, init: KeyboardEventInit = { altKey: true }) {
  target.dispatchEvent(byHand(new KeyboardEvent('keydown', { code, bubbles: true, composed: true, ...init })));
}

beforeEach(() => {
  answerCompare((row) => (row.key === tagB ? { code: 'variance', short: '−4 g' } : {}));
  answerTally();
});
afterEach(() => {
  endPages();
  fake.reset();
});

describe('the bar above a grid', () => {
  it('counts rows by verdict, and says how the whole list compares', async () => {
    await open();
    expect(bars()[0]?.nextElementSibling?.id).toBe('active-grid');
    expect(chips()).toEqual(['1 differs', '1 in sync']);
    expect(bar().querySelector('.whole')?.textContent).toMatch(/^1 differs in 40 packages compared/);
  });

  it('counts beside them how many there are in the whole list', async () => {
    answerTally({ counts: { variance: 12, 'in-sync': 1, attention: 3 } });
    await open();
    expect(chips()).toEqual(['1 of 12 differs', '1 in sync']);
  });

  it('has its place before the rows come, and keeps it', async () => {
    const masked = plainHtml.replace(/(<div[^>]*id="active-grid"[^>]*>)/, '$1<div class="k-loading-mask"></div>');
    expect(masked).not.toBe(plainHtml);
    openPage(masked);
    await settle();
    const [early] = bars();
    expect(early?.nextElementSibling?.id).toBe('active-grid');
    document.querySelector('.k-loading-mask')?.remove();
    await settle();
    expect(bars()).toEqual([early]);
    expect(chips()).toEqual(['1 differs', '1 in sync']);
  });

  it('says why nothing was compared', async () => {
    answerCompare(() => ({ code: 'not-compared', sentence: { key: 'verdict_first_pull' } }));
    await open();
    expect(bar().querySelector('.why')?.textContent).toMatch(/first pull is still running/);
  });

  it('shows the rows of one verdict by dimming the others, and all at a second press', async () => {
    await open();
    press(/differs/);
    await settle();
    expect(dimmed()).toEqual([rowOf(tagA)]);
    expect(button(/differs/).getAttribute('aria-pressed')).toBe('true');
    press(/differs/);
    expect(dimmed()).toEqual([]);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it('keeps its filter while rows that were drawn anew wait for their verdicts', async () => {
    await open();
    press(/differs/);
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const answer = fake.state.answers['rows.compare'] as (input: never) => unknown;
    fake.state.answers['rows.compare'] = async (input: never) => {
      await gate;
      return answer(input);
    };
    const body = document.querySelector('#active-grid > table > tbody') as HTMLElement;
    for (const badge of body.querySelectorAll('tandem-badge')) badge.remove();
    const drawn = body.innerHTML.replaceAll(/ data-tandem-dim(="")?/g, '');
    body.innerHTML = drawn.replace('96 ea', '95 ea').replace('1,250.5 g', '1,249 g');
    await settle();
    expect(dimmed()).toEqual([]);
    release();
    await settle();
    expect(dimmed()).toEqual([rowOf(tagA)]);
  });

  it('steps from difference to difference by keyboard, and leaves fields alone', async () => {
    await open();
    pressKey('KeyJ');
    expect(document.activeElement?.closest('tr')).toBe(rowOf(tagB));
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    pressKey('KeyJ', field);
    pressKey('KeyJ', document.body, {});
    expect(document.activeElement).toBe(field);
  });

  it('copies the tags that are in view', async () => {
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void written.push(text) },
    });
    await open();
    press(/Copy tags/);
    await settle();
    press(/differs/);
    await settle();
    press(/Copy these/);
    await settle();
    expect(written).toEqual([`${tagA}\n${tagB}`, tagB]);
    expect(bar().querySelector('[role="status"]')?.textContent).toBe('1 copied');
  });

  it('exports what the filter shows, and says which rows those are', async () => {
    const saved: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    fake.state.answers['list.differences'] = () => [['Record'], [tagB], ['elsewhere']];
    await open();
    press(/^Export/);
    await settle();
    expect(bar().querySelector('[role="status"]')?.textContent).toBe('Exported: 2 open differences of this license');
    press(/in sync/);
    await settle();
    press(/^Export these/);
    await settle();
    expect(bar().querySelector('[role="status"]')?.textContent).toBe('Exported: 1 on this page, in sync');
    expect(saved).toEqual([`Differences ${license}.csv`, `${license} in sync.csv`]);
    expect(fake.state.asked.filter(({ name }) => name === 'list.differences')).toHaveLength(1);
    click.mockRestore();
  });

  it('hands over nothing but the rows that Metrc has selected', async () => {
    fake.state.answers['selection.open'] = () => ({ ok: true });
    await open();
    expect(button(/selected/)).toBeUndefined();
    rowOf(tagB).classList.add('k-state-selected');
    await settle();
    press(/Change 1 selected/);
    await settle();
    const asked = fake.state.asked.filter(({ name }) => name === 'selection.open');
    expect(asked.map(({ input }) => input)).toEqual([
      { license, rows: [expect.objectContaining({ key: tagB, kind: 'package' })] },
    ]);
    expect(bar().textContent).toContain('Nothing is sent before you confirm');
  });

  it('lets no script of the page press its buttons', async () => {
    await open();
    rowOf(tagB).classList.add('k-state-selected');
    await settle();
    button(/selected/).click();
    await settle();
    expect(fake.state.asked.some(({ name }) => name === 'selection.open')).toBe(false);
  });

  it('names tags of which Metrc has no row', async () => {
    answerTally({ local: { kind: 'only-local', tags: ['1A4FF0100000001000000999'], count: 1 } });
    await open();
    press(/1 only on hand/);
    await settle();
    expect(bar().querySelector('.panel')?.textContent).toContain('1A4FF0100000001000000999');
  });

  it('says without API keys only what is not on this screen', async () => {
    answerTally({ local: { kind: 'counted', tags: [tagA, '1A4FF0100000001000000999'], count: 2 } });
    await open();
    expect(button(/not on this screen/).textContent).toBe('1 not on this screen');
    answerTally({ local: { kind: 'counted', tags: [tagA], count: 1 } });
    fake.fire('verdicts.stale', { license, state: 'ca', tags: null });
    await settle();
    expect(button(/not on this screen/)).toBeUndefined();
  });

  it('tells and hands over nothing that follows from a quantity while a count is blind', async () => {
    answerTally({ counts: { variance: 12 }, local: { kind: 'only-local', tags: [tagA], count: 1 } });
    await open();
    press(/differs/);
    await settle();
    expect(dimmed()).toEqual([rowOf(tagA)]);
    answerBlind();
    await settle();
    expect(buttons().map(({ textContent }) => textContent?.trim())).toEqual([
      'Hidden while you count blind: Count 14:05',
    ]);
    expect(bar().textContent).not.toMatch(/differ|in sync|only on hand|12/);
    expect(dimmed()).toEqual([]);
    const focused = document.activeElement;
    pressKey('KeyJ');
    expect(document.activeElement).toBe(focused);
    press(/Hidden while/);
    await settle();
    expect(fake.state.asked.at(-1)).toEqual({ name: 'dashboard.open', input: { license, route: '/count' } });
  });

  it('says everything again, unfiltered, once the count is handed in', async () => {
    answerBlind();
    await open();
    answerTally();
    fake.fire('status.changed', { ...status, tally: { compared: 40, differ: 1, at: 0 } });
    await settle();
    expect(chips()).toEqual(['1 differs', '1 in sync']);
    expect(dimmed()).toEqual([]);
  });

  it('goes on hiding when nobody answers', async () => {
    answerBlind();
    await open();
    delete fake.state.answers['list.tally'];
    fake.fire('status.changed', status);
    await settle();
    expect(bar().textContent).toContain('Hidden while you count blind');
    expect(chips()).toEqual([]);
  });

  it('is there once when it runs twice, survives a redraw, and leaves the page as found', async () => {
    const { before, abort } = await open();
    const second = start();
    await settle();
    expect(bars()).toHaveLength(1);
    second.abort();
    abort();
    await settle();
    expect(document.body.innerHTML).toBe(before);
  });
});
