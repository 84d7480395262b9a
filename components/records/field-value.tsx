import { decimalText } from '@/lib/domain/feeds/decimal-text';
import { isUnset } from '@/lib/domain/feeds/field-words';
import { instantText } from '../age';
import { useWords } from '../words';

const zoned = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/;
const zoneless = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/;

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
  const text = plainText(value);
  if (zoneless.test(text)) return <span title={text}>{wallClockText(text)}</span>;
  // A narrow cell cuts it off.
  return <span title={text.length > 20 ? text : undefined}>{text}</span>;
}

/** A clock on somebody's wall: read and shown in one zone, so that nothing is converted. */
function wallClockText(text: string): string {
  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Date(`${text.slice(0, 16)}Z`).toLocaleString(undefined, { ...day, ...time, timeZone: 'UTC' });
}

/** A value as Metrc wrote it; rows within a row by their names. */
export function plainText(value: unknown): string {
  if (typeof value === 'number') return decimalText(value);
  if (Array.isArray(value)) return value.map(plainText).join(', ');
  if (value === null || typeof value !== 'object') return String(value);
  const { Name } = value as { Name?: unknown };
  return typeof Name === 'string' ? Name : JSON.stringify(value);
}
