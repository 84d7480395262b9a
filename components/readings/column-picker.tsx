import { type ColumnChoice, type ReadingColumn, readingColumns, unitNames } from '@/lib/domain/readings/reading-file';
import type { MessageKey } from '@/lib/domain/sentence';
import { SelectField } from '../select-field';
import { useWords } from '../words';

const names: Record<ReadingColumn, MessageKey> = {
  tag: 'readings_column_tag',
  quantity: 'readings_column_quantity',
  unit: 'readings_column_unit',
  place: 'readings_column_place',
  item: 'readings_column_item',
};

/** What a {@link ColumnPicker} needs. */
export interface ColumnPickerProps {
  headings: readonly string[];
  columns: ColumnChoice;
  fallbackUnit: string | null;
  /** Some rows name no unit. */
  lacksUnits: boolean;
  onColumns: (columns: ColumnChoice) => void;
  onFallbackUnit: (unit: string | null) => void;
}

/** Which column holds what: guessed, and every guess can be changed. */
export function ColumnPicker(props: ColumnPickerProps) {
  const { headings, columns, fallbackUnit, onColumns } = props;
  const { t } = useWords();
  const choices = headings.map((heading, index) => ({
    value: String(index),
    label: heading || t('readings_column_nameless', String(index + 1)),
  }));
  return (
    <div class="field-grid">
      {readingColumns.map((column) => (
        <SelectField
          key={column}
          label={t(names[column])}
          name={`column-${column}`}
          value={columns[column] === null ? '' : String(columns[column])}
          choices={choices}
          placeholder={t('readings_column_none')}
          error={needed(column, columns) ? t('readings_column_needed') : undefined}
          onChoose={(value) => onColumns({ ...columns, [column]: value === '' ? null : Number(value) })}
        />
      ))}
      {props.lacksUnits && (
        <SelectField
          label={t('readings_fallback_unit')}
          name="fallback-unit"
          value={fallbackUnit ?? ''}
          choices={unitNames.map((name) => ({ value: name, label: name }))}
          placeholder={t('readings_fallback_unit_none')}
          onChoose={(value) => props.onFallbackUnit(value || null)}
        />
      )}
    </div>
  );
}

function needed(column: ReadingColumn, columns: ColumnChoice): boolean {
  return (column === 'tag' || column === 'quantity') && columns[column] === null;
}
