import { post } from './xhr.js';

const CHECK_MS = 2000;
const WARN_MS = 180_000;
let length = 0;

/** Watches `MetrcSessionTime`: warns below three minutes, leaves for the log-in page at the end. */
export function watchSession() {
  document.getElementById('extend_session')?.addEventListener('click', async () => {
    await post('/api/system/noop');
    check();
  });
  document.getElementById('logout_session')?.addEventListener('click', () => location.assign('/log-out'));
  check();
  setInterval(check, CHECK_MS);
}

function check() {
  const end = /(?:^|; )MetrcSessionTime=([^;]+)/.exec(document.cookie)?.[1];
  if (!end) return;
  const left = Date.parse(decodeURIComponent(end)) - Date.now();
  length = Math.max(length, left);
  if (left <= 1000) {
    location.assign('/log-out?timeout=1');
    return;
  }
  const warning = document.getElementById('session_timeout_alert');
  if (warning) warning.style.display = left < WARN_MS ? 'block' : 'none';
  const text = document.getElementById('session_timeleft');
  if (text) text.textContent = inWords(left);
  drawBar(1 - left / length);
}

function inWords(ms) {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} seconds`;
  const minutes = Math.floor(seconds / 60);
  return `${minutes} minute${minutes === 1 ? '' : 's'} ${seconds % 60} seconds`;
}

function drawBar(share) {
  const bar = document.getElementById('session_timeout_bar');
  if (!bar) return;
  bar.style.width = `${Math.round(share * 100)}%`;
  bar.style.backgroundColor = share < 0.6 ? '#0E0' : share < 0.9 ? '#E90' : '#E00';
}
