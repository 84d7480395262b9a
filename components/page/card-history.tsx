import type { HistoryLine } from '@/lib/domain/card';
import { activityMarks } from '../activity-marks';
import { instantText } from '../age';
import { Icon } from '../icon';
import { useWords } from '../words';

const shownAtFirst = 4;

/** The way of one action, in its order. */
const steps: readonly HistoryLine['kind'][] = ['queued', 'sent', 'confirmed'];

/** What was done to a record and what changed in Metrc, newest first; the steps of one action are one line. */
export function CardHistory({ lines, now = Date.now() }: { lines: readonly HistoryLine[]; now?: number }) {
  const { t } = useWords();
  if (!lines.length) return null;
  const last = lastSteps(lines);
  const older = last.slice(shownAtFirst);
  return (
    <section class="history">
      <h3>{t('card_history')}</h3>
      <HistoryList lines={last.slice(0, shownAtFirst)} now={now} />
      {older.length > 0 && (
        <details>
          <summary>{t('card_history_older', String(older.length))}</summary>
          <HistoryList lines={older} now={now} />
        </details>
      )}
    </section>
  );
}

/** The newest step of each action; whatever is no step of an action stays. `lines` are newest first. */
export function lastSteps(lines: readonly HistoryLine[]): HistoryLine[] {
  return lines.filter((line, index) => {
    const newer = lines[index - 1];
    return !newer || !isEarlierStep(line, newer);
  });
}

function isEarlierStep(line: HistoryLine, newer: HistoryLine): boolean {
  const [step, next] = [steps.indexOf(line.kind), steps.indexOf(newer.kind)];
  // Sent may come twice: Metrc did not answer the first time.
  const follows = step >= 0 && (step < next || (step === next && line.kind === 'sent'));
  return follows && line.who === newer.who && JSON.stringify(line.what) === JSON.stringify(newer.what);
}

function HistoryList({ lines, now }: { lines: readonly HistoryLine[]; now: number }) {
  const { t, tell } = useWords();
  return (
    <ul>
      {lines.map((line) => (
        <li key={`${line.at} ${line.kind} ${line.what.key} ${line.who}`} data-kind={line.kind}>
          <time dateTime={new Date(line.at).toISOString()}>{instantText(line.at, now)}</time>{' '}
          <span class="kind">
            {line.kind && (
              <>
                <Icon name={activityMarks[line.kind].icon} />
                {t(activityMarks[line.kind].word)}
              </>
            )}
          </span>{' '}
          <span>
            {tell(line.what)}{' '}
            {line.before !== undefined && line.after !== undefined && line.before !== line.after && (
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
