import { el } from './dom.js';

/**
 * A message at the top of the page.
 * @param {string} text
 * @param {'error' | 'success' | 'info'} kind
 */
export function showAlert(text, kind = 'error') {
  const old = window.metrcPage?.mood.look === '2022';
  const close = el(old ? 'button' : 'span', {
    class: 'close',
    type: old && 'button',
    'data-dismiss': 'alert',
    'data-donotshow-cookiename': 'MetrcHideNotificationAlert',
    text: '×',
  });
  document
    .getElementById('user-alerts')
    ?.append(el('div', { class: `alert alert-${kind}` }, close, el('span', { text })));
}

/** Takes away the messages of an earlier try. */
export function clearAlerts() {
  document.getElementById('user-alerts')?.replaceChildren();
}
