import { escapeHtml } from './html.ts';
import { stateName } from './states.ts';

/** The log-in page; it takes any name and password. */
export function logInPage(state: string, returnUrl: string, timedOut: boolean): string {
  const note = timedOut ? '<div class="alert alert-error">Your session has timed out. Please log in again.</div>' : '';
  return bare(
    'Log in',
    `<div class="log-in well shadow">
<img class="log-in-logo" alt="metrc" src="/Public/images/logo-dark.svg"><p class="installation-title">${stateName(state)}</p>
${note}
<form method="post" action="/log-in?ReturnUrl=${encodeURIComponent(returnUrl)}">
<label for="username">Username</label><input id="username" name="username" type="text" autocomplete="username">
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password">
<button id="login_button" class="btn btn-success btn-large shadow metrc-btn metrc-btn-confirm" type="submit">Log in</button>
</form></div>`,
  );
}

/** A page that says only what went wrong. */
export function notFoundPage(text: string): string {
  return bare('Not found', `<div class="log-in well shadow"><h2>Not found</h2><p>${escapeHtml(text)}</p></div>`);
}

function bare(title: string, content: string): string {
  const sheets = ['bootstrap', 'bootstrap-parts', 'site'].map(
    (name) => `<link rel="stylesheet" href="/Public/stylesheets/${name}.css">`,
  );
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=1280">
<title>${title} | metrc</title><link rel="icon" type="image/svg+xml" href="/Public/images/favicon.svg">${sheets.join('')}</head>
<body class="bare">${content}</body></html>`;
}
