import { selectors } from './selectors';

const gapPx = 16;

/**
 * Puts the host of the Sync button where this page has room for it: behind the title (and behind a foreign search
 * bar), else at the top of the content, else in the bottom left corner. Never in the navigation bar, which Metrc
 * rewrites, and never bottom right, where chat and help live.
 */
export function placeSync(doc: Document, host: HTMLElement) {
  const title = doc.querySelector(selectors.title);
  const well = doc.querySelector(selectors.well);
  if (title) {
    host.dataset.place = 'title';
    (doc.querySelector(selectors.foreignSearch) ?? title).after(host);
  } else if (well) {
    host.dataset.place = 'well';
    well.prepend(host);
  } else {
    host.dataset.place = 'corner';
    doc.body.append(host);
  }
}

/**
 * Moves the bar onto the title's own line, at the right end, left of what Metrc shows there. The host itself has no
 * height, so nothing on the page moves.
 */
export function alignSync(doc: Document, host: HTMLElement, bar: HTMLElement) {
  const title = doc.querySelector(selectors.title);
  if (!title || host.dataset.place !== 'title') return;
  const line = title.getBoundingClientRect();
  const origin = host.getBoundingClientRect();
  const size = bar.getBoundingClientRect();
  const top = line.top + (line.height - size.height) / 2;
  let right = origin.right;
  const middle = (origin.left + origin.right) / 2;
  for (const other of doc.querySelectorAll(selectors.titleNeighbours)) {
    const box = other.getBoundingClientRect();
    const isBeside = box.width > 0 && box.top < top + size.height && box.bottom > top;
    if (isBeside && box.left > middle && box.left - gapPx < right) right = box.left - gapPx;
  }
  bar.style.top = `${Math.round(top - origin.top)}px`;
  bar.style.right = `${Math.round(origin.right - right)}px`;
}
