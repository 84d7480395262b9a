import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import type { MessageKey, Sentence } from '@/lib/domain/sentence';
import messages from '../../public/_locales/en/messages.json';
import { WordsContext } from '../words';

function t(key: MessageKey, ...args: string[]): string {
  return messages[key].message.replace(/\$(\d)/g, (_, digit) => args[Number(digit) - 1] ?? '');
}

function tell({ key, args = [] }: Sentence): string {
  return t(key, ...args.map((arg) => (typeof arg === 'string' ? arg : tell(arg))));
}

const words = { t, tell };

/** Draws components in English into a fresh document body, as their user meets them. */
export function show(children: ComponentChildren): HTMLElement {
  document.body.textContent = '';
  const root = document.createElement('div');
  document.body.append(root);
  act(() => render(<WordsContext.Provider value={words}>{children}</WordsContext.Provider>, root));
  return root;
}

/** The control with this label, which must be its label's whole text. */
export function labelled(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].filter((element) => element.textContent?.trim() === label);
  const controls = found.map((element) => document.getElementById(element.htmlFor));
  const input = controls.findLast((control) => control instanceof HTMLElement);
  if (!input) throw new Error(`no control labelled ${label}`);
  return input as HTMLInputElement;
}

/** The button with this name. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((element) => element.textContent?.trim() === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

/** Presses a button and lets the screen settle. */
export function press(name: string): void {
  act(() => button(name).click());
}

/** Types or chooses a value. */
export function enter(input: HTMLInputElement | HTMLSelectElement, value: string): void {
  act(() => {
    input.value = value;
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}

/** Ticks or unticks a radio or checkbox. */
export function tick(input: HTMLInputElement): void {
  act(() => input.click());
}

/** Sends the form, as Enter does. */
export function submit(): void {
  act(() => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}
