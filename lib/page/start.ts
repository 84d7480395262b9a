import { isKnownHost, isRefusedHost, pageOf, readFacility } from '../domain/metrc-address';
import { createPage } from './feature';
import { pageFeatures } from './features/registry';
import { watchGrids } from './observe';
import { selectors } from './selectors';

/**
 * Starts everything Tandem does on this page. Aborting the signal leaves the page as it was found.
 * @param lose called when the extension behind the page turns out to be gone
 * @returns a function that looks at the page once more (the caller's idle safety net), or null where Tandem stays out
 */
export function startPage(url: URL, document: Document, signal: AbortSignal, lose: () => void): (() => void) | null {
  const facility = readFacility(url);
  if (!facility || !isMetrcPage(url, document)) return null;
  const page = createPage(document, facility, { path: pageOf(url), rescan: () => watch.rescan(), lose });
  const watch = watchGrids(document, page.path, { onScan: page.scans.emit, onWait: page.waits.emit }, signal);
  for (const feature of pageFeatures) {
    if (feature.include(url)) feature.init(page, signal);
  }
  return page.rescan;
}

function isMetrcPage(url: URL, document: Document): boolean {
  if (isRefusedHost(url.hostname) || !document.querySelector(selectors.content)) return false;
  return isKnownHost(url.hostname) || /metrc/i.test(document.querySelector(selectors.footer)?.textContent ?? '');
}
