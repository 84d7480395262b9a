import type { GridReading } from './grid';
import { selectors } from './selectors';
import { createSheet } from './shadow-host';

/**
 * Covers the quantities in Metrc's own grid by one rule of ours: no cell is touched, and a row that is drawn again is
 * covered at once. What stands in the detail rows (history, lab results) is covered as a whole.
 * @returns covers this grid and no other; null takes the rule away again
 */
export function createBlindCover(doc: Document): (grid: GridReading | null) => void {
  const sheet = createSheet('');
  return (grid) => {
    const others = doc.adoptedStyleSheets.filter((other) => other !== sheet);
    if (grid) sheet.replaceSync(ruleFor(grid));
    doc.adoptedStyleSheets = grid ? [...others, sheet] : others;
  };
}

function ruleFor({ element, kind }: GridReading): string {
  const grid = `#${CSS.escape(element.id)} `;
  const heads = kind.fields.quantity?.from.map((name) => element.querySelector(`th[data-field="${name}"]`)) ?? [];
  const cells = heads.flatMap((head) =>
    head ? `${grid}tr>td:nth-child(${(head as HTMLTableCellElement).cellIndex + 1})` : [],
  );
  const hidden = [...cells, `${grid}${selectors.detailCell}`].join();
  return `${hidden}{color:#0000!important;user-select:none;background:repeating-linear-gradient(135deg,#dde3e3 0 6px,#f1f4f4 6px 12px)!important;*{visibility:hidden!important}}`;
}
