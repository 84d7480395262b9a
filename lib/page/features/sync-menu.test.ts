// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import { fake } from '../fixtures/fake-browser';
import { answerCompare, byHand, endPages, license, openPage, settle } from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

const root = () => document.querySelector('tandem-sync')?.shadowRoot as ShadowRoot;
const caret = () => root().querySelector<HTMLButtonElement>('.caret');
const items = () => [...root().querySelectorAll<HTMLButtonElement>('[role="menuitem"]')];
const focused = () => root().activeElement?.textContent;
const asked = (name: string) => fake.state.asked.filter((one) => one.name === name).map(({ input }) => input);
const press = (button: Element | null | undefined) =>
  button?.dispatchEvent(byHand(new MouseEvent('click', { bubbles: true, composed: true })));
const key = async (name: string) => {
  root().activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  await settle();
};

async function open(over: Partial<FacilityStatus> = {}) {
  const status = {
    license,
    facility: `ca:${license}`,
    name: 'Shop',
    state: 'idle',
    pageOnly: false,
    asOf: 1,
    tally: null,
  };
  for (const name of ['page.status', 'page.sync', 'page.pause'])
    fake.state.answers[name] = () => ({ ...status, waiting: 0, attention: 0, progress: null, ...over });
  answerCompare();
  openPage(plainHtml);
  await settle();
  press(caret());
  await settle();
}

afterEach(() => {
  endPages();
  fake.reset();
});

describe('the menu beside Sync', () => {
  it('is worked by the arrow keys, and gives the focus back', async () => {
    await open();
    expect(items().map((item) => item.textContent)).toEqual([
      'Sync this list',
      'Sync this facility',
      'Sync all facilities',
      'Pause hourly pulls',
      'Open Tandem',
    ]);
    expect(focused()).toBe('Sync this list');
    await key('ArrowUp');
    expect(focused()).toBe('Open Tandem');
    await key('ArrowDown');
    await key('ArrowDown');
    expect(focused()).toBe('Sync this facility');
    await key('Escape');
    expect(items()).toEqual([]);
    expect(root().activeElement).toBe(caret());
  });

  it('syncs the list that is open, this facility, or all', async () => {
    await open();
    for (const at of [0, 1, 2]) {
      if (at) press(caret());
      await settle();
      press(items()[at]);
      await settle();
    }
    expect(asked('page.sync')).toEqual([
      { license, of: { kind: 'package', grid: 'active' } },
      { license, of: 'facility' },
      { license, of: 'all' },
    ]);
  });

  it('pauses, and resumes what is paused', async () => {
    await open();
    press(items()[3]);
    await settle();
    endPages();
    await open({ state: 'paused', sentence: { key: 'status_paused' } });
    expect(root().querySelector('.words')?.textContent).toContain('Hourly pulls are paused');
    press(items()[3]);
    await settle();
    expect(asked('page.pause')).toEqual([
      { license, paused: true },
      { license, paused: false },
    ]);
  });

  it('offers nothing that needs keys where there are none', async () => {
    await open({ state: 'disconnected', pageOnly: true });
    expect(items().map((item) => item.textContent)).toEqual(['Open Tandem']);
  });

  it('lets no script of the page choose', async () => {
    await open();
    items()[2]?.click();
    await settle();
    expect(asked('page.sync')).toEqual([]);
  });
});
