import { type ShownLine, sortLines } from '@/components/actions/line-words';
import { t, tell } from '@/lib/platform/i18n';
import type { GroupFile } from './state/use-group';

/** Lines of a file that have a problem, as they came, with the problem behind them. @param template headings of a file without any */
export function faultyRows(
  { rows, grid }: Pick<GroupFile, 'rows' | 'grid'>,
  lines: readonly ShownLine[],
  template: readonly string[],
): string[][] {
  const heading = grid.isBare ? template : (rows.find((row) => row.some((cell) => cell.trim())) ?? template);
  const faulty = sortLines(lines, true).faulty.map(({ number, problems }) => {
    const cells = rows[(number ?? 0) - 1] ?? [];
    const padding = Array<string>(Math.max(0, heading.length - cells.length)).fill('');
    return [...cells, ...padding, problems.map(({ sentence }) => tell(sentence)).join(' ')];
  });
  return [[...heading, t('lines_problem_heading')], ...faulty];
}
