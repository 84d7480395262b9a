import type { GridReading, PageRow } from './grid';
import { classes } from './selectors';

/** Rows that are selected in Metrc's own grid. */
export function selectedRows(grid: GridReading | null): PageRow[] {
  return (grid?.rows ?? []).filter(({ element }) => element.classList.contains(classes.selected));
}

/** Says when rows of a grid may have been selected or not any more, once per frame at most. */
export function createSelectionWatch(onChange: () => void, signal: AbortSignal) {
  let watched: HTMLElement | null = null;
  let frame = 0;
  const observer = new MutationObserver(() => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onChange();
    });
  });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  });
  return (grid: GridReading | null) => {
    const element = grid?.element ?? null;
    if (element === watched) return;
    watched = element;
    observer.disconnect();
    if (element && !signal.aborted)
      observer.observe(element, { attributes: true, attributeFilter: ['class'], subtree: true });
  };
}
