/** The `sim-…` part of this page's query: links and requests carry it on. */
export function moodQuery() {
  const kept = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith('sim-'));
  return new URLSearchParams(kept).toString();
}

/**
 * A link inside the site with the mood of this page.
 * @param {string | null} href
 */
export function withMood(href) {
  const query = moodQuery();
  if (!href?.startsWith('/') || query === '') return href ?? '#';
  return `${href}${href.includes('?') ? '&' : '?'}${query}`;
}
