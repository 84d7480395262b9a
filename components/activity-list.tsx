import type { ActivityRecord } from '@/lib/domain/records';
import { activityMarks } from './activity-marks';
import { Change } from './change';
import { Icon } from './icon';
import { LineFacts } from './line-facts';
import { useWords } from './words';

/** Lines of one calendar day of this computer, in the order given. */
export function groupByDay(lines: readonly ActivityRecord[]): { day: string; lines: ActivityRecord[] }[] {
  const days: { day: string; lines: ActivityRecord[] }[] = [];
  for (const line of lines) {
    const day = new Date(line.at).toLocaleDateString(undefined, {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      year: 'numeric',
    });
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

/** True where every word of the query occurs somewhere in the line. `what` is the line's rendered sentence. */
export function matchesText(line: ActivityRecord, what: string, query: string): boolean {
  const text = [what, line.who, line.record, line.before, line.after].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

interface ActivityListProps {
  lines: readonly ActivityRecord[];
  /** Level of the days on this screen. */
  Heading: 'h2' | 'h3';
  /** Shows one record only; without it, records are plain text. */
  onRecord?: (line: ActivityRecord) => void;
}

/** What happened, newest first, by day. */
export function ActivityList({ lines, Heading, onRecord }: ActivityListProps) {
  return (
    <div class="stack">
      {groupByDay(lines).map(({ day, lines: ofDay }) => (
        <section key={day} class="stack-tight">
          <Heading class="day">{day}</Heading>
          <ol class="activity">
            {ofDay.map((line) => (
              <ActivityLine key={line.seq ?? line.id} line={line} onRecord={onRecord} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function ActivityLine({ line, onRecord }: { line: ActivityRecord; onRecord: ActivityListProps['onRecord'] }) {
  const { t, tell } = useWords();
  const mark = activityMarks[line.kind];
  const at = new Date(line.at);
  return (
    <li class="activity-line" data-kind={line.kind}>
      <time class="number muted" dateTime={at.toISOString()} title={at.toLocaleString()}>
        {at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}
      </time>
      <span class="activity-kind">
        <Icon name={mark.icon} />
        {t(mark.word)}
      </span>
      <span class="activity-what">
        {tell(line.what)}
        {line.before !== null && line.after !== null && line.before !== line.after && (
          <Change before={line.before} after={line.after} />
        )}
        {onRecord && <LineFacts line={line} />}
      </span>
      <span class="mono muted activity-record">
        {onRecord && line.record ? (
          <button
            type="button"
            class="button button-link"
            title={t('activity_record_only', line.record)}
            onClick={() => onRecord(line)}
          >
            {line.record}
          </button>
        ) : (
          line.record
        )}
      </span>
      <span class="muted">{line.who}</span>
    </li>
  );
}
