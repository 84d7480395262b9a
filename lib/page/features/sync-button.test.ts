// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import { fake } from '../fixtures/fake-browser';
import { byHand, endPages, license, openPage, settle, start } from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

function statusOf(over: Partial<FacilityStatus> = {}): FacilityStatus {
  return {
    facility: `ca:${license}` as FacilityKey,
    name: 'Cedar Hollow',
    license,
    state: 'idle',
    pageOnly: false,
    sentence: { key: 'badge_in_sync' },
    asOf: Date.now() - 180_000,
    progress: null,
    waiting: 0,
    attention: 0,
    tally: null,
    ...over,
  };
}

async function open(over: Partial<FacilityStatus> = {}) {
  fake.state.answers['page.status'] = () => statusOf(over);
  fake.state.answers['page.sync'] = () => statusOf({ state: 'pulling' });
  fake.state.answers['dashboard.open'] = () => null;
  const page = openPage(plainHtml);
  await settle();
  return page;
}

const host = () => document.querySelector<HTMLElement>('tandem-sync');
const text = () => host()?.shadowRoot?.querySelector('.words')?.textContent ?? '';
const buttons = () => [...(host()?.shadowRoot?.querySelectorAll('button') ?? [])];
const named = (name: string) => buttons().find((button) => button.textContent?.trim() === name);
const press = (name: string) =>
  named(name)?.dispatchEvent(byHand(new Event('click', { bubbles: true, composed: true })));
const asked = (name: string) => fake.state.asked.filter((question) => question.name === name).map(({ input }) => input);

afterEach(() => {
  endPages();
  fake.reset();
});

describe('Sync button', () => {
  it('stands behind the title, behind a foreign search bar if there is one', async () => {
    await open();
    expect(document.querySelector('h2.title')?.nextElementSibling).toBe(host());
    endPages();
    document.querySelector('h2.title')?.insertAdjacentHTML('afterend', '<div id="ttt-unified-search"></div>');
    start();
    await settle();
    expect(host()?.previousElementSibling?.id).toBe('ttt-unified-search');
  });

  it('finds another place on pages without a title', async () => {
    fake.state.answers['page.status'] = () => statusOf();
    document.body.innerHTML = plainHtml;
    document.querySelector('h2.title')?.remove();
    start();
    await settle();
    expect(document.querySelector('.well')?.firstElementChild).toBe(host());
    expect(host()?.dataset.place).toBe('well');
  });

  it.each(['idle', 'pulling', 'failed', 'disconnected', 'locked', 'paused'] as const)(
    'shows the state %s and keeps a button named Sync',
    async (state) => {
      await open({ state });
      expect(host()?.dataset.state).toBe(state);
      expect(named('Sync')).toBeDefined();
    },
  );

  it('says how old the picture of Metrc is', async () => {
    await open();
    expect(text()).toMatch(/^Metrc as of \d\d:\d\d 3 min ago/);
  });

  it('does not say what differs while a count is blind', async () => {
    await open({ waiting: 2, tally: { compared: 1204, differ: 3, at: 1 }, blind: 'Count 14:05' });
    expect(text()).not.toContain('differ');
    expect(text()).toContain('2 waiting');
  });

  it('says what differs, waits and needs a person', async () => {
    await open({ waiting: 2, attention: 1, tally: { compared: 1204, differ: 3, at: 1 } });
    expect(text()).toContain('3 of 1,204 differ');
    expect(text()).toContain('2 waiting');
    expect(text()).toContain('1 needs you');
  });

  it('shows the progress of a pull', async () => {
    await open({ state: 'pulling', progress: { done: 420, total: 1204, secondsLeft: null } });
    const bar = host()?.shadowRoot?.querySelector('progress');
    expect([bar?.getAttribute('value'), bar?.getAttribute('max')]).toEqual(['420', '1204']);
  });

  it('pulls when a person presses it, and not for a script of the page', async () => {
    await open();
    named('Sync')?.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    await settle();
    expect(asked('page.sync')).toEqual([]);
    press('Sync');
    await settle();
    expect(asked('page.sync')).toEqual([{ license }]);
    expect(host()?.dataset.state).toBe('pulling');
  });

  it('leads to unlocking while locked', async () => {
    await open({ state: 'locked' });
    expect(text()).toContain('Locked. Click to unlock');
    press('Sync');
    await settle();
    expect(asked('page.sync')).toEqual([]);
    expect(asked('dashboard.open')).toEqual([{ license, route: '/unlock' }]);
  });

  it('leads to set-up while disconnected', async () => {
    await open({ state: 'disconnected', facility: null });
    press('Set up');
    await settle();
    expect(asked('dashboard.open')).toEqual([{ license, route: '/setup' }]);
  });

  it('offers set-up without API keys, and still syncs what is on the page', async () => {
    await open({ pageOnly: true, asOf: null });
    expect(named('Set up')).toBeDefined();
    press('Sync');
    await settle();
    expect(asked('page.sync')).toHaveLength(1);
  });

  it('follows events of its own facility and of no other', async () => {
    await open();
    fake.fire('status.changed', statusOf({ state: 'failed', facility: `mi:${license}` as FacilityKey }));
    fake.fire('status.changed', statusOf({ state: 'failed', license: 'OTHER' }));
    expect(host()?.dataset.state).toBe('idle');
    fake.fire('status.changed', statusOf({ state: 'paused' }));
    expect(host()?.dataset.state).toBe('paused');
  });

  it('asks for itself when its license is taken out of Tandem', async () => {
    await open();
    fake.state.answers['page.status'] = () => statusOf({ state: 'disconnected', facility: null });
    fake.fire('status.changed', statusOf({ state: 'disconnected', facility: null }));
    await settle();
    expect(host()?.dataset.state).toBe('disconnected');
  });

  it('believes an event over an older answer', async () => {
    let answer: (status: FacilityStatus) => void = () => {};
    fake.state.answers['page.status'] = () => new Promise((resolve) => (answer = resolve));
    openPage(plainHtml);
    await settle();
    fake.fire('status.changed', statusOf({ state: 'pulling' }));
    answer(statusOf({ state: 'idle' }));
    await settle();
    expect(host()?.dataset.state).toBe('pulling');
  });

  it('comes back after the page has thrown it out', async () => {
    const page = await open();
    host()?.remove();
    page.look();
    await settle();
    expect(document.querySelectorAll('tandem-sync')).toHaveLength(1);
  });

  it('says so when the background does not answer', async () => {
    openPage(plainHtml);
    await settle();
    expect(host()?.dataset.state).toBe('failed');
    expect(text()).toContain('does not answer');
  });

  it('announces a change of state, not the first one', async () => {
    await open();
    const announced = () => host()?.shadowRoot?.querySelector('[role="status"]')?.textContent;
    expect(announced()).toBe('');
    fake.fire('status.changed', statusOf({ state: 'failed', attention: 1 }));
    await settle();
    expect(announced()).toContain('1 needs you');
  });

  it('leaves one quiet hint when the extension was replaced, and nothing else', async () => {
    const { before } = await open();
    fake.browser.runtime.id = undefined;
    press('Sync');
    await settle();
    expect(document.querySelectorAll('tandem-sync')).toHaveLength(1);
    expect(host()?.shadowRoot?.textContent).toBe('Tandem was updated. Reload this page to reconnect.Reload');
    host()?.remove();
    expect(document.body.innerHTML).toBe(before);
  });

  it('leaves nothing when it is simply stopped', async () => {
    const { before, abort } = await open();
    abort();
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('startPage', () => {
  it('stays out of pages without Metrc’s frame', () => {
    document.body.innerHTML = '<h2 class="title">Manifest</h2>';
    expect(start().started).toBe(false);
  });
});
