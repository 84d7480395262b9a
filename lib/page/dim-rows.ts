import { createSheet } from './shadow-host';

const mark = 'data-tandem-dim';
const css = `tr[${mark}]>td{opacity:.32}tr[${mark}]:hover>td,tr[${mark}]:focus-within>td{opacity:.8}`;

/** Makes the rows of the page that are not asked for fade, by a mark of our own on each; Metrc's own stay untouched. */
export interface RowDimmer {
  /** Fades these rows and no other. */
  dim(rows: readonly HTMLElement[]): void;
  /** Takes every mark and the rule for it away again. */
  end(): void;
}

/** Makes a {@link RowDimmer}. The page gets its one rule while something is dimmed, and only then. */
export function createDimmer(doc: Document): RowDimmer {
  const sheet = createSheet(css);
  let dimmed = new Set<HTMLElement>();

  function dim(rows: readonly HTMLElement[]) {
    const wanted = new Set(rows);
    for (const row of dimmed) if (!wanted.has(row)) row.removeAttribute(mark);
    for (const row of wanted) if (!row.hasAttribute(mark)) row.setAttribute(mark, '');
    if (dimmed.size === 0 && wanted.size) doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
    if (dimmed.size && wanted.size === 0) remove();
    dimmed = wanted;
  }

  function remove() {
    doc.adoptedStyleSheets = doc.adoptedStyleSheets.filter((other) => other !== sheet);
  }

  return { dim, end: () => dim([]) };
}
