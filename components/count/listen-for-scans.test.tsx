// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listenForScans } from './listen-for-scans';

const tag = '1A4FF0100000022000000123';
let life: AbortController;
let heard: string[];
let at = 1_000;

beforeEach(() => {
  document.body.textContent = '';
  life = new AbortController();
  heard = [];
  listenForScans(window, (text) => heard.push(text), life.signal);
});
afterEach(() => life.abort());

function input(value = ''): HTMLInputElement {
  const field = document.createElement('input');
  field.value = value;
  document.body.append(field);
  return field;
}

/** Types as a keyboard does: the key is heard before the field has it. @returns whether the last key was let through */
function type(target: HTMLElement, keys: readonly string[], gap: number, by: Partial<KeyboardEvent> = {}): boolean {
  let isLetThrough = true;
  for (const key of keys) {
    at += gap;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
    for (const [name, value] of Object.entries({ isTrusted: true, timeStamp: at, ...by }))
      Object.defineProperty(event, name, { value });
    isLetThrough = target.dispatchEvent(event);
    if (isLetThrough && key.length === 1 && target instanceof HTMLInputElement) target.value += key;
  }
  return isLetThrough;
}

it('takes a scan out of the field that it was typed into, and keeps its Enter from the form', () => {
  const field = input();
  type(field, [...'96'], 180);
  at += 400;
  expect(type(field, [...tag, 'Enter'], 3)).toBe(false);
  expect(heard).toEqual([tag]);
  expect(field.value).toBe('96');
});

it('tells whoever draws the field', () => {
  const field = input();
  const events: string[] = [];
  for (const name of ['input', 'change']) field.addEventListener(name, ({ type: of }) => events.push(of));
  type(field, [...tag, 'Enter'], 3);
  expect(events).toEqual(['input', 'change']);
});

it('hears a scan where no field has the focus', () => {
  type(document.body, [...tag, 'Enter'], 3);
  expect(heard).toEqual([tag]);
});

it('touches nothing that a person types', () => {
  const field = input();
  expect(type(field, [...tag, 'Enter'], 140)).toBe(true);
  expect(type(field, [...'12.5', 'Enter'], 20)).toBe(true);
  expect(heard).toEqual([]);
  expect(field.value).toBe(`${tag}12.5`);
});

it('hears neither shortcuts, nor keys that are held down, nor keys that a script made up', () => {
  const field = input();
  type(field, [...tag, 'Enter'], 3, { ctrlKey: true });
  type(field, [...'1'.repeat(30), 'Enter'], 3, { repeat: true });
  type(field, [...tag, 'Enter'], 3, { isTrusted: false });
  expect(heard).toEqual([]);
});

it('hears nothing once it is over', () => {
  life.abort();
  type(document.body, [...tag, 'Enter'], 3);
  expect(heard).toEqual([]);
});
