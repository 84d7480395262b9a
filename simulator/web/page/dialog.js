import { clearAlerts, showAlert } from './alerts.js';
import { createLines } from './dialog-lines.js';
import { openWindow } from './dialog-window.js';
import { el, wait } from './dom.js';
import { post } from './xhr.js';

const BETWEEN_LINES_MS = 50;

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
  const { content, close } = openWindow(dialog.title, {});
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
