// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardView } from '@/lib/domain/card';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { FormView } from '@/lib/domain/form';
import type { HostRow } from '@/lib/domain/host-row';
import { eventually } from '@/lib/testing/eventually';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import { fake } from '../fixtures/fake-browser';
import {
  answerCompare,
  byHand,
  comparedKeys,
  endPages,
  license,
  openPage,
  settle,
  tagA,
  tagB,
  verdictOf,
} from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

const form: FormView = {
  action: 'package.adjust',
  title: { key: 'action_adjust' },
  direct: true,
  fields: [
    { name: 'setTo', label: { key: 'field_new_quantity' }, kind: 'decimal', required: true, value: '96', unit: 'ea' },
    {
      name: 'reason',
      label: { key: 'field_reason' },
      kind: 'choice',
      required: true,
      value: 'Theft',
      choices: [{ value: 'Theft', label: 'Theft', requiresNote: true }],
    },
    { name: 'note', label: { key: 'field_reason_note' }, kind: 'note', required: false, value: '' },
  ],
};

function viewOf(row: HostRow, over: Partial<CardView> = {}): CardView {
  return {
    tag: row.key,
    target: row.key,
    verdict: verdictOf(row, { code: 'variance' }),
    metrc: { quantity: '96 ea', place: 'Vault A', item: row.fields.item ?? null, source: { key: 'card_metrc' }, at: 1 },
    onHand: { quantity: '92 ea', place: null, item: null, source: { key: 'badge_in_sync' }, at: 1 },
    queue: [],
    history: [{ at: 1, who: 'Ana', what: { key: 'action_note' }, before: 'a', after: 'b' }],
    since: { firstSeenAt: Date.UTC(2026, 10, 22), agreedUntil: Date.UTC(2026, 10, 21) },
    actions: [{ type: 'package.adjust', title: { key: 'action_adjust' } }],
    unit: { abbreviation: 'ea', name: 'Each' },
    status: { pageOnly: false, state: 'idle' } as FacilityStatus,
    ...over,
  };
}

function answerCard(over: Partial<CardView> = {}) {
  fake.state.answers['card.describe'] = ({ row }: { row: HostRow }) => viewOf(row, over);
}

async function open(tag = tagA) {
  const page = openPage(plainHtml);
  await settle();
  pressBadge(tag);
  await settle();
  return page;
}

const host = () => document.querySelector<HTMLElement>('tandem-card');
const root = () => host()?.shadowRoot as ShadowRoot;
const badge = (tag: string) => document.querySelector<HTMLElement>(`tandem-badge[data-key="${tag}"]`);
const badgeButton = (tag: string) => badge(tag)?.shadowRoot?.querySelector('button') as HTMLButtonElement;
const click = () => byHand(new Event('click', { bubbles: true, composed: true }));
const pressBadge = (tag: string) => badgeButton(tag).dispatchEvent(click());
const named = (name: string) =>
  [...root().querySelectorAll('button')].find((button) => button.textContent?.trim() === name);
const press = (name: string) => named(name)?.dispatchEvent(click());
const asked = (name: string) => fake.state.asked.filter((question) => question.name === name).map(({ input }) => input);

function type(input: HTMLInputElement | HTMLTextAreaElement | null, value: string) {
  if (!input) throw new Error('no such input');
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  answerCompare();
  answerCard();
  fake.state.answers['form.describe'] = () => form;
  fake.state.answers['action.queue'] = () => ({ kind: 'queued', id: '1' });
  fake.state.answers['reading.type'] = () => ({ ok: true });
});

afterEach(() => {
  endPages();
  fake.reset();
});

describe('row card', () => {
  it('shows the verdict, the layers, the actions and the history of the row', async () => {
    await open();
    expect(asked('card.describe')).toMatchObject([{ license, row: { key: tagA } }]);
    const card = root().querySelector('[role="dialog"]');
    expect(card?.getAttribute('aria-label')).toBe(`Card of ${tagA}`);
    expect(root().textContent).toContain('92 ea');
    expect(root().textContent).toContain('a → b');
    expect(named('Set quantity')).toBeDefined();
  });

  it('marks what differs by a word, not by colour alone', async () => {
    await open();
    const marked = [...root().querySelectorAll('.differs')].map((value) => value.textContent);
    expect(marked).toEqual(['92 ea ≠differs', '96 ea ≠differs']);
  });

  it('is one: a press on another badge moves it there, a second press closes it', async () => {
    await open();
    expect(badgeButton(tagA).getAttribute('aria-expanded')).toBe('true');
    pressBadge(tagB);
    await settle();
    expect(document.querySelectorAll('tandem-card')).toHaveLength(1);
    expect(root().querySelector('.tag')?.textContent).toBe(tagB);
    expect(badgeButton(tagA).hasAttribute('aria-expanded')).toBe(false);
    pressBadge(tagB);
    expect(host()).toBeNull();
  });

  it('takes the focus and gives it back on Escape', async () => {
    await open();
    expect(root().activeElement).toBe(root().querySelector('[role="dialog"]'));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(host()).toBeNull();
    expect(badge(tagA)?.shadowRoot?.activeElement).toBe(badgeButton(tagA));
  });

  it('closes when a person presses elsewhere', async () => {
    await open();
    document.querySelector('h2.title')?.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    expect(host()).toBeNull();
  });

  it('closes when its row is gone, and stays when the row is drawn again', async () => {
    await open();
    const body = document.querySelector('#active-grid > table > tbody') as HTMLElement;
    for (const old of document.querySelectorAll('tandem-badge')) old.remove();
    body.innerHTML = `${body.innerHTML}`;
    await settle();
    expect(host()).not.toBeNull();
    body.querySelector(':scope > tr')?.remove();
    await settle();
    expect(host()).toBeNull();
  });

  it('sends an action once and compares the row again', async () => {
    await open();
    press('Set quantity');
    await settle();
    type(root().querySelector('input[name="setTo"]'), '90');
    type(root().querySelector('textarea'), 'spilled');
    press('Send to Metrc');
    press('Send to Metrc');
    await settle();
    const fields = { setTo: '90', reason: 'Theft', note: 'spilled' };
    expect(asked('action.queue')).toEqual([{ license, tag: tagA, action: 'package.adjust', fields }]);
    expect(comparedKeys()).toEqual([[tagA, tagB], [tagA]]);
    // Described again only after the card was painted, whenever a busy machine comes to that.
    await eventually(() => expect(asked('card.describe')).toHaveLength(2));
    expect(root().textContent).toContain('Queued');
  });

  it('demands the note that the chosen reason requires', async () => {
    await open();
    press('Set quantity');
    await settle();
    expect(root().querySelector('textarea')?.required).toBe(true);
  });

  it('shows problems beside their fields and keeps what was typed', async () => {
    fake.state.answers['action.queue'] = () => ({
      kind: 'problems',
      problems: [{ field: 'note', sentence: { key: 'problem_reason_needs_note' } }],
    });
    await open();
    press('Set quantity');
    await settle();
    type(root().querySelector('input[name="setTo"]'), '90');
    press('Send to Metrc');
    await settle();
    expect(root().querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true');
    expect(root().textContent).toContain('Metrc demands a note with this reason.');
    expect(root().querySelector<HTMLInputElement>('input[name="setTo"]')?.value).toBe('90');
    expect(root().activeElement).toBe(root().querySelector('textarea'));
  });

  it('does not claim that nothing was sent when the answer is lost', async () => {
    fake.state.answers['action.queue'] = undefined as never;
    await open();
    press('Set quantity');
    await settle();
    press('Send to Metrc');
    await settle();
    expect(root().textContent).toContain('it may have been taken');
  });

  it('sends only what a person presses', async () => {
    await open();
    press('Set quantity');
    await settle();
    named('Send to Metrc')?.dispatchEvent(new Event('click', { bubbles: true }));
    root()
      .querySelector('input')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(root().querySelector('form')).toBeNull();
    await settle();
    expect(asked('action.queue')).toEqual([]);
  });

  it('hands what a page may not send to Tandem’s own window', async () => {
    fake.state.answers['form.describe'] = () => ({ ...form, direct: false });
    fake.state.answers['action.queue'] = () => ({ kind: 'confirm-elsewhere' });
    await open();
    press('Set quantity');
    await settle();
    press('Continue in Tandem’s window');
    await settle();
    expect(root().textContent).toContain('Nothing is sent before.');
  });

  it('keeps what is typed on hand here, in the unit of the record', async () => {
    await open();
    type(root().querySelector('.reading input'), '92');
    press('Save here only');
    await settle();
    expect(asked('reading.type')).toMatchObject([{ license, quantity: '92', unit: 'Each', row: { key: tagA } }]);
    expect(comparedKeys()).toEqual([[tagA, tagB], [tagA]]);
  });

  it('says why a reading was not taken', async () => {
    fake.state.answers['reading.type'] = () => ({ ok: false, sentence: { key: 'problem_not_a_number' } });
    await open();
    type(root().querySelector('.reading input'), 'x');
    press('Save here only');
    await settle();
    expect(root().querySelector('.reading [role="alert"]')?.textContent).toContain('Write a number');
  });

  it('offers set-up instead of actions without API keys', async () => {
    answerCard({ actions: [], status: { pageOnly: true, state: 'idle' } as FacilityStatus });
    fake.state.answers['dashboard.open'] = () => null;
    await open();
    expect(named('Set quantity')).toBeUndefined();
    press('Set up');
    await settle();
    expect(asked('dashboard.open')).toEqual([{ license, route: '/setup' }]);
  });

  it('describes the record again when its verdict is stale, without losing the form', async () => {
    await open();
    press('Set quantity');
    await eventually(() => expect(named('Send to Metrc')).toBeDefined());
    answerCard({ verdict: { key: tagA, code: 'pending', sentence: { key: 'badge_pending' } } });
    fake.fire('verdicts.stale', { license, state: 'ca', tags: [tagA] });
    await eventually(() => expect(root().querySelector('.verdict')?.textContent).toBe('on its way'));
    expect(named('Send to Metrc')).toBeDefined();
  });

  it('no longer says that an action is on its way once it has arrived', async () => {
    await open();
    press('Set quantity');
    await eventually(() => expect(named('Send to Metrc')).toBeDefined());
    answerCard({ verdict: { key: tagA, code: 'pending', sentence: { key: 'badge_pending' } } });
    press('Send to Metrc');
    await settle();
    expect(root().querySelector('.notes')?.textContent).toContain('Queued');
    answerCard({ verdict: { key: tagA, code: 'in-sync', sentence: { key: 'badge_in_sync' } } });
    fake.fire('verdicts.stale', { license, state: 'ca', tags: null });
    await settle();
    expect(root().querySelector('.notes')?.textContent).toBe('');
  });

  it('says so when the background does not answer', async () => {
    fake.state.answers['card.describe'] = undefined as never;
    await open();
    expect(root().querySelector('[role="alert"]')?.textContent).toContain('does not answer');
  });

  it('is gone with everything else', async () => {
    const { before, abort } = await open();
    abort();
    expect(document.body.innerHTML).toBe(before);
  });
});
