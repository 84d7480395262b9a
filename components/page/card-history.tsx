import type { HistoryLine } from '@/lib/domain/card';
import { instantText } from '../age';
import { useWords } from '../words';

const shownAtFirst = 4;

/** What was done to a record and what changed in Metrc, newest first. */
export function CardHistory({ lines, now = Date.now() }: { lines: readonly HistoryLine[]; now?: number }) {
  const { t } = useWords();
  if (!lines.length) return null;
  const older = lines.slice(shownAtFirst);
  return (
    <section class="history">
      <h3>{t('card_history')}</h3>
      <HistoryList lines={lines.slice(0, shownAtFirst)} now={now} />
      {older.length > 0 && (
        <details>
          <summary>{t('card_history_older', String(older.length))}</summary>
          <HistoryList lines={older} now={now} />
        </details>
      )}
    </section>
  );
}

function HistoryList({ lines, now }: { lines: readonly HistoryLine[]; now: number }) {
  const { tell } = useWords();
  return (
    <ul>
      {lines.map((line) => (
        <li key={`${line.at} ${line.what.key} ${line.who}`}>
          <time dateTime={new Date(line.at).toISOString()}>{instantText(line.at, now)}</time>{' '}
          <span>
            {tell(line.what)}{' '}
            {line.before !== undefined && line.after !== undefined && (
              <span class="change">
                {line.before} → {line.after}
              </span>
            )}{' '}
            <span class="who">{line.who}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
