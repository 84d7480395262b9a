import { Fragment } from 'preact';
import type { ActivityRecord } from '@/lib/domain/records';
import type { MessageKey } from '@/lib/domain/sentence';
import { useWords } from './words';

/** What else a line of activity keeps: its place, its computer, what was asked of Metrc and what came back. */
export function LineFacts({ line }: { line: ActivityRecord }) {
  const { t } = useWords();
  const wasAnswered = line.sentAt !== undefined && line.kind !== 'sent';
  const facts: [MessageKey, string | undefined][] = [
    ['activity_fact_number', line.chain && `${line.chain.number} · ${line.chain.hash.slice(0, 12)}`],
    ['activity_fact_computer', line.computer],
    ['activity_fact_request', line.request],
    ['activity_fact_sent', line.sentAt === undefined ? undefined : new Date(line.sentAt).toLocaleString()],
    ['activity_fact_answer', line.answer ?? (wasAnswered ? t('activity_fact_no_answer') : undefined)],
  ];
  const known = facts.filter(([, value]) => value !== undefined);
  if (!known.length) return null;
  return (
    <details class="line-facts">
      <summary>{t('activity_facts')}</summary>
      <dl class="facts">
        {known.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
