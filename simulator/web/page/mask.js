import { el } from './dom.js';

/** Kendo's veil over a loading grid. */
export function mask(root, on) {
  root.querySelector(':scope > .k-loading-mask')?.remove();
  if (!on) return;
  const veil = el('div', { class: 'k-loading-mask', style: 'width:100%;height:100%;top:0;left:0' });
  veil.append(
    el('span', { class: 'k-loading-text', text: 'Loading...' }),
    el('div', { class: 'k-loading-image' }),
    el('div', { class: 'k-loading-color' }),
  );
  root.append(veil);
}
