// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import dialogHtml from '../fixtures/2026-11-23-adjust-dialog.html?raw';
import plainHtml from '../fixtures/2026-11-23-packages-plain.html?raw';
import { fake } from '../fixtures/fake-browser';
import { answerCompare, endPages, openPage, settle, start, tagA, tagB } from '../fixtures/open-page';

vi.mock('@/lib/platform/browser', async () => ({ browser: (await import('../fixtures/fake-browser')).fake.browser }));

const unseen = '1A4FF0100000001000000777';

async function open() {
  const page = openPage(plainHtml);
  await settle();
  return page;
}

const body = () => document.querySelector('#active-grid > table > tbody') as HTMLElement;
const rowOf = (tag: string) => [...body().children].find((row) => row.textContent?.includes(tag)) as HTMLElement;
/** What was read, message by message. */
const reads = () =>
  fake.state.asked
    .filter(({ name }) => name === 'records.read')
    .map(({ input }) =>
      (input as { rows: { kind: string; key: string }[] }).rows.map(({ kind, key }) => `${kind} ${key}`),
    );

function openDialog() {
  const box = document.createElement('div');
  box.innerHTML = dialogHtml;
  document.body.append(...box.children);
  return document.querySelector('.k-window') as HTMLElement;
}

function submit(dialog: HTMLElement) {
  dialog.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}

/** Metrc reads the grid again: every row is another element. */
async function readAgain() {
  const html = body().innerHTML;
  body().innerHTML = html;
  await settle();
}

beforeEach(() => {
  answerCompare();
  fake.state.answers['records.read'] = () => true;
});
afterEach(() => {
  endPages();
  fake.reset();
});

describe('a form of Metrc’s own', () => {
  it('that went through has its records read once, on screen or not', async () => {
    await open();
    const dialog = openDialog();
    submit(dialog);
    await settle();
    expect(reads()).toEqual([]);
    dialog.remove();
    await readAgain();
    expect(reads()).toEqual([[`package ${tagA}`, `package ${unseen}`]]);
    await readAgain();
    expect(reads()).toHaveLength(1);
  });

  it('that was refused reads nothing; lines that went through are read, and the others when they do', async () => {
    await open();
    const dialog = openDialog();
    submit(dialog);
    await settle();
    expect(reads()).toEqual([]);
    dialog.querySelector('tbody')?.remove();
    await readAgain();
    expect(reads()).toEqual([[`package ${tagA}`]]);
    submit(dialog);
    dialog.remove();
    await readAgain();
    expect(reads()).toEqual([[`package ${tagA}`], [`package ${unseen}`]]);
  });

  it('that names no tag is about the rows that are selected', async () => {
    await open();
    rowOf(tagB).classList.add('k-state-selected');
    const dialog = openDialog();
    for (const input of dialog.querySelectorAll('input')) input.value = '';
    submit(dialog);
    dialog.remove();
    await readAgain();
    expect(reads()).toEqual([[`package ${tagB}`]]);
  });

  it('that was never sent reads nothing', async () => {
    await open();
    openDialog().remove();
    await readAgain();
    expect(reads()).toEqual([]);
  });

  it('for more than 20 records is left to Sync, and the bar says so', async () => {
    await open();
    const dialog = openDialog();
    for (let n = 0; n < 20; n += 1) {
      const input = document.createElement('input');
      input.value = `1A4FF01000000010000009${String(n).padStart(2, '0')}`;
      dialog.querySelector('form')?.append(input);
    }
    submit(dialog);
    dialog.remove();
    await readAgain();
    expect(reads()).toEqual([]);
    const bar = document.querySelector('tandem-bar')?.shadowRoot;
    expect(bar?.querySelector('[role="status"]')?.textContent).toMatch(/^2\d rows were changed in Metrc at once/);
  });
});

describe('a button in a row', () => {
  it('has its row read once the grid was read again', async () => {
    await open();
    const command = rowOf(tagA).querySelector('.k-grid-discontinue span') as HTMLElement;
    command.click();
    await settle();
    expect(reads()).toEqual([]);
    await readAgain();
    expect(reads()).toEqual([[`package ${tagA}`]]);
  });
});

it('run twice reads once more at most, and leaves the page as it was', async () => {
  const { before, abort } = await open();
  const second = start();
  await settle();
  second.abort();
  abort();
  expect(document.body.innerHTML).toBe(before);
  const dialog = openDialog();
  submit(dialog);
  dialog.remove();
  await readAgain();
  expect(reads()).toEqual([]);
});
