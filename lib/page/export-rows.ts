import { countWords } from '@/lib/domain/count-words';
import type { VerdictCode } from '@/lib/domain/verdict';
import { t } from '@/lib/platform/i18n';
import { differenceRows, verdictWord } from './difference-rows';
import { asksForPerson, type JudgedRow } from './judged';

/** A table to save, with its heading; `said` is what a person is told once it is. */
export interface ExportedRows {
  cells: string[][];
  name: string;
  said: string;
}

/**
 * What Export takes along, named as what it is: with a filter the rows that it shows, else the open differences of the
 * whole license, else what differs on this page.
 * @param whole the open differences with their heading; null where only the page is known
 * @returns null where there is nothing but a heading
 */
export function rowsToExport(
  rows: readonly JudgedRow[],
  filter: VerdictCode | null,
  whole: string[][] | null,
  license: string,
): ExportedRows | null {
  const onPage = rows.filter(({ verdict }) => (filter ? verdict.code === filter : asksForPerson(verdict.code)));
  const cells = (filter ? null : whole) ?? differenceRows(onPage);
  if (cells.length < 2) return null;
  const count = countWords(cells.length - 1);
  if (!filter) {
    const said = t(whole ? 'bar_exported_whole' : 'bar_exported_page', count);
    return { cells, name: t('bar_export_file', license), said };
  }
  const verdict = verdictWord(filter);
  return {
    cells,
    name: `${license} ${verdict}`,
    said: t('bar_exported_filtered', count, verdict),
  };
}
