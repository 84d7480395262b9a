import { el, icon } from './dom.js';

const FIRST_Z = 10002;

/**
 * Kendo's window with its dimmer, at the end of `body`. One at a time, and the entity selector on top of it.
 * @param {string} title
 * @param {{ isOnTop?: boolean }} how
 * @param {...Node} children
 * @returns {{ content: HTMLElement, close: () => void }}
 */
export function openWindow(title, { isOnTop = false }, ...children) {
  if (!isOnTop) document.querySelector('.k-window .k-window-action')?.click();
  const z = FIRST_Z + 2 * document.querySelectorAll('.k-window').length;
  const overlay = el('div', { class: 'k-overlay', style: `display:block;z-index:${z};opacity:.5` });
  const action = el(
    'a',
    { role: 'button', href: '#', class: 'k-button k-bare k-button-icon k-window-action' },
    icon('k-icon k-i-close'),
  );
  action.setAttribute('aria-label', 'Close');
  const bar = el('div', { class: 'k-window-titlebar k-header' });
  bar.append(el('span', { class: 'k-window-title', text: title }), el('div', { class: 'k-window-actions' }, action));
  const content = el(
    'div',
    { class: 'k-window-content k-content', 'data-role': 'window', role: 'dialog', tabindex: '0' },
    ...children,
  );
  content.setAttribute('aria-label', title);
  const frame = el(
    'div',
    { class: 'k-widget k-window', 'data-role': 'draggable', style: `z-index:${z + 1};display:block` },
    bar,
    content,
  );
  const isLast = () => [...document.querySelectorAll('.k-window')].at(-1) === frame;
  const onKey = (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isLast()) return;
    event.preventDefault();
    close();
  };
  function close() {
    overlay.remove();
    frame.remove();
    document.removeEventListener('keydown', onKey);
  }
  action.addEventListener('click', (event) => {
    event.preventDefault();
    close();
  });
  document.addEventListener('keydown', onKey);
  document.body.append(overlay, frame);
  content.focus();
  return { content, close };
}
