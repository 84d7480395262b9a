import { post } from './xhr.js';

/** The Generate button of the API Keys page. */
export function startUserPages() {
  const button = document.getElementById('generate_apikey');
  button?.addEventListener('click', async () => {
    if (!confirm('Are you sure you wish to generate a new API Key? The current one stops working.')) return;
    const { ok, data } = await post('/api/users/apikeys/generate');
    const field = /** @type {HTMLInputElement} */ (document.getElementById('current_apikey'));
    if (ok) field.value = data.ApiKey;
  });
}
