import { clearAlerts, showAlert } from './alerts.js';
import { createLines } from './dialog-lines.js';
import { el, icon, wait } from './dom.js';
import { post } from './xhr.js';

const BETWEEN_LINES_MS = 50;

/**
 * Kendo's window with its dimmer, at the end of `body`. One at a time.
 * @returns {{ content: HTMLElement, close: () => void }}
 */
export function openWindow(title, ...children) {
  document.querySelector('.k-window .k-window-action')?.click();
  const overlay = el('div', { class: 'k-overlay', style: 'display:block;z-index:10002;opacity:.5' });
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
    { class: 'k-widget k-window', 'data-role': 'draggable', style: 'z-index:10003;display:block' },
    bar,
    content,
  );
  const onKey = (event) => event.key === 'Escape' && !event.defaultPrevented && close();
  function close() {
    overlay.remove();
    frame.remove();
    document.removeEventListener('keydown', onKey);
  }
  action.addEventListener('click', close);
  document.addEventListener('keydown', onKey);
  document.body.append(overlay, frame);
  content.focus();
  return { content, close };
}

/**
 * Loads a partial view into a window and serves its form.
 * @param {{ url: string, dialog: any, onAccepted: () => void }} wanted
 */
export async function openDialog({ url, dialog, onAccepted }) {
  clearAlerts();
  const spinner = el('div', { id: 'spinnerBackground' }, el('div', { class: 'k-loading-image' }));
  document.body.append(spinner);
  const response = await fetch(url, { headers: { 'X-Requested-With': 'XMLHttpRequest' } }).catch(() => null);
  const html = response?.ok && !response.redirected ? await response.text() : null;
  spinner.remove();
  if (response?.redirected) location.reload();
  if (html === null) {
    showAlert('An error has occurred.');
    return;
  }
  const { content, close } = openWindow(dialog.title);
  content.innerHTML = html;
  runScripts(content);
  const form = content.querySelector('form');
  const lines = createLines(form, window.preload);
  form.querySelector('#cancel').addEventListener('click', close);
  form.querySelector('[ng-click="addLine()"]').addEventListener('click', () => lines.add(null));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const accepted = await submitLines(form, dialog.submit, lines);
    if (lines.all().length === 0) close();
    if (accepted > 0) onAccepted();
  });
}

/** Scripts set by `innerHTML` do not run; jQuery runs them, and so must we. */
function runScripts(content) {
  for (const script of content.querySelectorAll('script'))
    script.replaceWith(el('script', { text: script.textContent }));
}

/** Posts each line by itself, one at a time; accepted lines leave, refused ones stay and say why. */
async function submitLines(form, url, lines) {
  const button = form.querySelector('[type="submit"]');
  button.disabled = true;
  clearAlerts();
  let accepted = 0;
  for (const line of lines.all()) {
    const { ok, status, data } = await post(url, [line.model()]);
    if (ok) {
      accepted += 1;
      lines.remove(line);
    } else if (status === 400) {
      showAlert((data?.Errors ?? ['The request is invalid.']).join(' '));
    }
    await wait(BETWEEN_LINES_MS);
  }
  button.disabled = false;
  return accepted;
}
