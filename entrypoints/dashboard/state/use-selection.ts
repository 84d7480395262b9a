import { useRef, useState } from 'preact/hooks';
import { type Selection, toggled, toggledAll } from '@/components/actions/selection';
import type { RecordItem } from '@/components/records/record-table';
import type { TableChoice } from '@/components/table';
import { t } from '@/lib/platform/i18n';

const keyOf = (row: RecordItem) => row.key;

/** Rows chosen in a list. They stay chosen while a search shows others. @param readAll everything that fits the search */
export function useSelection(readAll: () => Promise<RecordItem[]>) {
  const [chosen, setChosen] = useState<Selection<RecordItem>>(new Map());
  const last = useRef<string | null>(null);
  const choiceOf = (rows: readonly RecordItem[]): TableChoice<RecordItem> => ({
    isChosen: (row) => chosen.has(row.key),
    labelOf: (row) => t('records_choose', row.name),
    allLabel: t('records_choose_shown'),
    onToggle(row, isRange) {
      setChosen(toggled(chosen, rows, { row, last: last.current, isRange }, keyOf));
      last.current = row.key;
    },
    onToggleAll: () => setChosen(toggledAll(chosen, rows, keyOf)),
  });
  return {
    chosen,
    choiceOf,
    clear: () => setChosen(new Map()),
    async chooseAll() {
      const rows = await readAll();
      setChosen(new Map([...chosen, ...rows.map((row) => [row.key, row] as const)]));
    },
  };
}
