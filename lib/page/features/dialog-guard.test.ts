// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DialogFacts, DialogLine } from '@/lib/domain/dialog-facts';
import dialogHtml from '../fixtures/2026-11-23-adjust-dialog.html?raw';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import { fake } from '../fixtures/fake-browser';
import { answerCompare, byHand, endPages, license, openPage, settle, start, tagA, tagB } from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

const unseen = '1A4FF0100000001000000777';
const guards = () => [...document.querySelectorAll<HTMLElement>('tandem-guard')];
const text = (at = 0) => guards()[at]?.shadowRoot?.textContent ?? '';
const lines = () => [...document.querySelectorAll<HTMLElement>('[ng-repeat]')];
const asked = () => fake.state.asked.filter(({ name }) => name === 'dialog.facts').map(({ input }) => input as never);

function lineOf(tag: string, over: Partial<DialogLine> = {}): DialogLine {
  return {
    tag,
    verdict: { key: tag, code: 'variance', sentence: { key: 'badge_in_sync' } },
    waiting: [],
    count: null,
    ...over,
  };
}

function answer(facts: Partial<DialogFacts>) {
  fake.state.answers['dialog.facts'] = () => ({ lines: [], noteReasons: [], ...facts });
}

/** The dialog of the fixture, with the fields of a reason as Metrc's has them. */
function openDialog() {
  const box = document.createElement('div');
  box.innerHTML = dialogHtml;
  document.body.append(...box.children);
  for (const line of lines()) {
    line.querySelector('[name$="[NewQuantity]"]')?.setAttribute('ng-model', 'line.NewQuantity');
    const reason = document.createElement('select');
    reason.setAttribute('ng-model', 'line.AdjustmentReasonId');
    for (const name of ['- Select -', 'Drying', 'Theft'])
      reason.append(Object.assign(document.createElement('option'), { textContent: name }));
    const note = document.createElement('textarea');
    note.setAttribute('ng-model', 'line.ReasonNote');
    line.querySelector('td')?.append(reason, note);
  }
}

async function open() {
  const page = openPage(plainHtml);
  await settle();
  return page;
}

beforeEach(() => answerCompare());
afterEach(() => {
  endPages();
  fake.reset();
});

describe('the guard on Metrc’s own dialogs', () => {
  it('asks once for all packages of a dialog, with the rows that are on screen', async () => {
    answer({ lines: [lineOf(tagA), lineOf(unseen)] });
    await open();
    openDialog();
    await settle();
    expect(asked()).toMatchObject([{ license, packages: [{ tag: tagA, row: { key: tagA } }, { tag: unseen }] }]);
    expect(guards().map((guard) => guard.previousElementSibling?.getAttribute('value'))).toEqual([tagA, unseen]);
  });

  it('says nothing of a package that Tandem does not know', async () => {
    answer({ lines: [lineOf(tagA)] });
    await open();
    openDialog();
    await settle();
    expect(guards()).toHaveLength(1);
  });

  it('warns of actions that are under way', async () => {
    answer({ lines: [lineOf(tagA, { waiting: [{ key: 'badge_in_sync' }] })] });
    await open();
    openDialog();
    await settle();
    expect(text()).toContain('A pending action will collide: in sync');
  });

  it('fills the one field when pressed, as a person would, and never submits', async () => {
    answer({ lines: [lineOf(tagA, { count: { quantity: '96', unit: 'ea', source: 'Count 14:05' } })] });
    await open();
    openDialog();
    await settle();
    const field = lines()[0]?.querySelector('[ng-model="line.NewQuantity"]') as HTMLInputElement;
    const heard: string[] = [];
    for (const type of ['input', 'change', 'submit']) document.addEventListener(type, () => heard.push(type));
    expect(field.value).toBe('1200');
    const use = guards()[0]?.shadowRoot?.querySelector('button') as HTMLButtonElement;
    expect(use.textContent).toBe('Use count: 96 ea (Count 14:05)');
    use.click();
    expect(field.value).toBe('1200');
    use.dispatchEvent(byHand(new MouseEvent('click', { bubbles: true })));
    expect(field.value).toBe('96');
    expect(heard).toEqual(['input', 'change']);
  });

  it('takes back what it said when a blind count begins', async () => {
    answer({ lines: [lineOf(tagA, { count: { quantity: '96', unit: 'ea', source: 'Count 14:05' } })] });
    await open();
    openDialog();
    await settle();
    expect(text()).toContain('96');
    const sentence = { key: 'count_blind_why', args: ['Count 15:30'] } as const;
    const verdict = { key: tagA, code: 'no-reading', sentence } as never;
    answer({ lines: [lineOf(tagA, { verdict, waiting: [{ key: 'guard_action_hidden' }] })] });
    fake.fire('verdicts.stale', { license, state: 'ca', tags: null });
    await settle();
    expect(text()).toBe(
      'Hidden while you count blind: Count 15:30 A pending action will collide: what it does is hidden while you count blind',
    );
    expect(guards()[0]?.shadowRoot?.querySelector('button')).toBeNull();
  });

  it('says that a reason wants a note until there is one', async () => {
    answer({ lines: [lineOf(tagA)], noteReasons: ['Theft'] });
    await open();
    openDialog();
    await settle();
    const reason = lines()[0]?.querySelector('select') as HTMLSelectElement;
    const note = lines()[0]?.querySelector('textarea') as HTMLTextAreaElement;
    expect(text()).not.toContain('asks for a note');
    reason.selectedIndex = 2;
    reason.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(text()).toContain('asks for a note');
    note.value = 'Till 2';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    expect(text()).not.toContain('asks for a note');
  });

  it('follows another package in the field, and lines that leave', async () => {
    fake.state.answers['dialog.facts'] = ({ packages }: { packages: { tag: string }[] }) => ({
      lines: packages.map(({ tag }) => lineOf(tag)),
      noteReasons: [],
    });
    await open();
    openDialog();
    await settle();
    const field = lines()[1]?.querySelector('[ng-model="line.PackageLabel"]') as HTMLInputElement;
    field.value = tagB;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    expect(asked()).toHaveLength(2);
    expect(guards()).toHaveLength(2);
    lines()[0]?.remove();
    await settle();
    expect(guards()).toHaveLength(1);
  });

  it('is there once when it runs twice, and leaves the dialog as found', async () => {
    answer({ lines: [lineOf(tagA), lineOf(unseen)] });
    const { abort } = await open();
    openDialog();
    const before = document.querySelector('.k-window')?.innerHTML;
    await settle();
    const second = start();
    await settle();
    expect(guards()).toHaveLength(2);
    second.abort();
    abort();
    expect(document.querySelector('.k-window')?.innerHTML).toBe(before);
  });
});
