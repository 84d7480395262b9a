import { showAlert } from './alerts.js';
import { moodQuery } from './mood-query.js';

const MOST_AT_ONCE = 3;
let running = 0;
const waiting = [];

/**
 * A request of the page itself, three at once at most. Every answer moves the end of the session away.
 * @param {string} url
 * @param {unknown} body
 * @returns {Promise<{ ok: boolean, status: number, data: any }>}
 */
export async function post(url, body = {}) {
  if (running >= MOST_AT_ONCE) await new Promise((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await send(url, body);
  } catch {
    showAlert('The connection to the server was lost. Please try again.');
    return { ok: false, status: 0, data: null };
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function send(url, body) {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      ...window.$.ajaxSettings.headers,
      'X-Requested-With': 'XMLHttpRequest',
      'X-Simulator-Mood': moodQuery(),
      'Content-Type': 'application/json; charset=utf-8',
    },
    body: JSON.stringify(body),
  });
  if (response.status === 401) location.reload();
  const text = await response.text();
  const data = parse(text);
  if (response.status >= 500) showAlert(data?.Message ?? 'An error has occurred.');
  return { ok: response.ok, status: response.status, data };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
