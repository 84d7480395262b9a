import type { MessageKey } from '@/lib/domain/sentence';
import type { VerdictCode } from '@/lib/domain/verdict';
import { t, tell } from '@/lib/platform/i18n';
import type { JudgedRow } from './judged';

/** Rows on screen as cells of a table with its heading: what they are, how they compare, and what the page shows. */
export function differenceRows(rows: readonly JudgedRow[]): string[][] {
  const fields = [...new Set(rows.flatMap(({ row }) => Object.keys(row.row.fields)))];
  const heading = [t('bar_column_record'), t('bar_column_verdict'), t('bar_column_why'), ...fields];
  return [
    heading,
    ...rows.map(({ row, verdict }) => [
      row.row.key,
      verdictWord(verdict.code),
      tell(verdict.sentence),
      ...fields.map((field) => row.row.fields[field] ?? ''),
    ]),
  ];
}

/** What a verdict is called. */
export function verdictWord(code: VerdictCode): string {
  return t(`badge_${code.replaceAll('-', '_')}` as MessageKey);
}
