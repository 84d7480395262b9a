import { findOpenGrid, type GridReading, isLoading, kindOf, readRows } from './grid';
import { ownElements, selectors } from './selectors';

/** What one look at the page found. */
export interface GridScan {
  /** Null while no grid is open that Tandem reads. */
  grid: GridReading | null;
  /** False when so many rows have no readable key that the layout must be another one. */
  recognised: boolean;
}

/**
 * The one observer of a page. Calls `onScan` after each change that may concern rows, and never while the open grid is
 * loading: `onWait` hears of that. The first change is looked at before the browser lays the page out, so that rows and badges are laid out
 * together; further ones in the same frame wait for its end. `page` is the path behind the license. The caller asks for
 * a further look with `rescan` (the idle safety net).
 */
export function watchGrids(
  doc: Document,
  page: string,
  { onScan, onWait }: { onScan(scan: GridScan): void; onWait(grid: HTMLElement): void },
  signal: AbortSignal,
) {
  let frame = 0;
  let isDue = false;
  let watched = new WeakSet<Element>();
  const observer = new MutationObserver((records) => {
    if (records.some(isNews)) rescan();
  });

  function rescan() {
    if (signal.aborted) return;
    isDue = true;
    if (!frame) look();
  }

  /** At most once a frame: what a look itself causes must not start the next one at once. */
  function look() {
    frame = 0;
    if (!isDue) return;
    isDue = false;
    frame = requestAnimationFrame(look);
    attach();
    const open = findOpenGrid(doc);
    if (open && isLoading(open)) {
      if (kindOf(open, page)) onWait(open);
      return;
    }
    const grid = open && readRows(open, page);
    onScan({ grid, recognised: !grid || isRecognised(grid) });
  }

  function attach() {
    const content = doc.querySelector(selectors.content);
    if (!content) return;
    watch(content, { childList: true, subtree: true });
    for (const strip of content.querySelectorAll(selectors.strip)) {
      watch(strip, { attributes: true, attributeFilter: ['class', 'aria-selected'], subtree: true });
    }
    for (const head of content.querySelectorAll(`${selectors.grid} thead`)) {
      watch(head, { attributes: true, attributeFilter: ['style'], subtree: true });
    }
  }

  function watch(target: Element, options: MutationObserverInit) {
    if (watched.has(target)) return;
    watched.add(target);
    observer.observe(target, options);
  }

  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      watched = new WeakSet();
    },
    { once: true },
  );
  // The first look waits for the features, which begin to listen once this returns.
  isDue = true;
  frame = requestAnimationFrame(look);
  return { rescan };
}

function isNews(record: MutationRecord): boolean {
  if (record.type === 'attributes') return true;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  if (nodes.every((node) => ownElements.includes((node as Element).localName))) return false;
  if ((record.target as Element).closest(`${selectors.grid}, ${selectors.titleParts}`)) return true;
  return nodes.some(
    (node) =>
      node instanceof Element &&
      (isPart(node) || node.querySelector(`${selectors.grid}, ${selectors.strip}, ${selectors.titleParts}`)),
  );
}

function isPart(node: Element): boolean {
  return node.matches(`${selectors.grid}, ${selectors.strip}, ${selectors.titleParts}`);
}

/** Below 90 % of readable rows the page is not what we know; a handful of odd rows says nothing yet. */
function isRecognised(grid: GridReading): boolean {
  const total = grid.rows.length + grid.unreadable;
  return total < 10 || grid.rows.length >= total * 0.9;
}
