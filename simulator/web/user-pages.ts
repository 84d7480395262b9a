import { escapeHtml } from './html.ts';

/** The content of the API Keys page. */
export function apiKeysContent(key: string): string {
  return `<form class="form-horizontal" onsubmit="return false">
<div class="control-group"><label class="control-label" for="current_apikey">API Key</label>
<div class="controls"><input id="current_apikey" class="input-xxlarge" type="text" readonly value="${escapeHtml(key)}">
<button id="generate_apikey" class="btn btn-success shadow" type="button">Generate</button>
<p class="help-block">A new key replaces this one: programs that use it must be given the new key.</p></div></div>
</form>`;
}

/** The content of the User Profile page. */
export function profileContent(user: string, license: string): string {
  return `<dl class="dl-horizontal"><dt>Name</dt><dd>${escapeHtml(user)}</dd><dt>License</dt><dd>${escapeHtml(license)}</dd></dl>`;
}
