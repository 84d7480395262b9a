import { asksForPerson, type JudgedRow } from './judged';

/** Where a person types or chooses, a key is Metrc's. */
const typing =
  'input, textarea, select, [contenteditable], [role="listbox"], [role="combobox"], [role="menu"], .k-window';

/**
 * Alt+J goes to the next row that differs, Alt+K to the one before. Neither Chromium nor Metrc uses them, and nothing
 * is taken from a field or a dialog.
 */
export function listenForSteps(doc: Document, step: (by: 1 | -1) => void, signal: AbortSignal) {
  doc.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const by = event.code === 'KeyJ' ? 1 : event.code === 'KeyK' ? -1 : null;
      const isTyping = event.composedPath().some((node) => node instanceof Element && node.matches(typing));
      if (!by || isTyping) return;
      event.preventDefault();
      event.stopPropagation();
      step(by);
    },
    { capture: true, signal },
  );
}

/**
 * The row to go to next, around the end of the page.
 * @param from the row that the last step led to, or whose badge has the focus
 */
export function nextDifference(rows: readonly JudgedRow[], from: HTMLElement | null, by: 1 | -1): JudgedRow | null {
  const stops = rows.filter(({ row, verdict }) => asksForPerson(verdict.code) || row.element === from);
  const at = stops.findIndex(({ row }) => row.element === from);
  const differing = stops.filter(({ verdict }) => asksForPerson(verdict.code));
  if (!differing.length) return null;
  if (at < 0) return (by > 0 ? differing[0] : differing.at(-1)) ?? null;
  for (let i = 1; i <= stops.length; i += 1) {
    const stop = stops[(at + by * i + stops.length * i) % stops.length];
    if (stop && asksForPerson(stop.verdict.code)) return stop;
  }
  return null;
}

/** Brings a row into sight and the focus on its badge: Enter opens its card. */
export function focusBadge({ row }: JudgedRow) {
  const badge = row.cell.querySelector('tandem-badge')?.shadowRoot?.querySelector('button');
  row.element.scrollIntoView({ block: 'center' });
  // Chromium does not take a key with Alt for one that asks for a focus ring.
  badge?.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
}
