import { openWindow } from './dialog-window.js';
import { el } from './dom.js';

/**
 * The pick-list on top of a dialog.
 * @param {string} what `Package`
 * @param {any[]} entries
 * @param {(entry: any) => string} label
 * @param {(entry: any) => void} choose
 */
export function openEntitySelector(what, entries, label, choose) {
  const list = el('ul', { class: 'nav nav-list entity-list', role: 'listbox' });
  const { close } = openWindow(`Select ${what}`, { isOnTop: true }, list);
  for (const entry of entries) {
    const link = el('a', { href: '#', text: label(entry) });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      close();
      choose(entry);
    });
    list.append(el('li', { role: 'option' }, link));
  }
}
