import { isDifference, type Verdict, type VerdictCode } from '@/lib/domain/verdict';
import type { GridReading, PageRow } from './grid';

/** The open grid, with the verdicts that are known so far. */
export interface JudgedGrid {
  grid: GridReading;
  verdictOf(row: PageRow): Verdict | undefined;
}

/** A row whose verdict is known. */
export interface JudgedRow {
  row: PageRow;
  verdict: Verdict;
}

/** Rows and lines with a verdict, in the order in which they stand on the page. */
export function judgedRows({ grid, verdictOf }: JudgedGrid): JudgedRow[] {
  const all = [...grid.rows, ...grid.lines];
  return all.flatMap((row) => {
    const verdict = verdictOf(row);
    return verdict ? [{ row, verdict }] : [];
  });
}

/** How many rows of a page came to each verdict, those that ask for a person first. */
export function countVerdicts(rows: readonly JudgedRow[], order: readonly VerdictCode[]): [VerdictCode, number][] {
  const counts = new Map<VerdictCode, number>();
  for (const { verdict } of rows) counts.set(verdict.code, (counts.get(verdict.code) ?? 0) + 1);
  return order.flatMap((code) => {
    const count = counts.get(code);
    return count ? [[code, count] as [VerdictCode, number]] : [];
  });
}

/** Verdicts that a person steps through: differences, and what waits for a decision. */
export function asksForPerson(code: VerdictCode): boolean {
  return code === 'attention' || code === 'changed-in-metrc' || isDifference(code);
}
