import { decimalText } from '@/lib/domain/feeds/decimal-text';
import { isUnset } from '@/lib/domain/feeds/field-words';
import { instantText } from '../age';
import { useWords } from '../words';

const zoned = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/;
const zoneless = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/;

/**
 * One value of a raw row, short enough for a table. An instant with a zone is shown in this computer's; one without
 * (sales) is the facility's own clock and stays as it is. Metrc's own text is in the title.
 */
export function FieldValue({ value, clock = Date.now }: { value: unknown; clock?: () => number }) {
  const { t } = useWords();
  if (isUnset(value)) return <span class="muted">–</span>;
  if (typeof value === 'boolean') return <>{t(value ? 'ui_yes' : 'ui_no')}</>;
  if (typeof value === 'string' && zoned.test(value)) {
    return (
      <time class="nowrap" dateTime={value} title={value}>
        {instantText(Date.parse(value), clock())}
      </time>
    );
  }
  const [, day, time] = (typeof value === 'string' && zoneless.exec(value)) || [];
  return <>{day ? `${day} ${time}` : plainText(value)}</>;
}

/** A value as Metrc wrote it; rows within a row by their names. */
export function plainText(value: unknown): string {
  if (typeof value === 'number') return decimalText(value);
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  if (value === null || typeof value !== 'object') return String(value);
  const { Name } = value as { Name?: unknown };
  return typeof Name === 'string' ? Name : JSON.stringify(value);
}
