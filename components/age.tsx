import { useEffect, useState } from 'preact/hooks';
import { type Sentence, say } from '@/lib/domain/sentence';
import { useWords } from './words';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long ago, in the largest fitting unit. Instants ahead of the clock count as now. */
export function ageSentence(at: number, now: number): Sentence {
  const ageMs = Math.max(0, now - at);
  if (ageMs < minuteMs) return say('ui_age_now');
  if (ageMs < hourMs) return say('ui_age_minutes', String(Math.floor(ageMs / minuteMs)));
  if (ageMs < 2 * dayMs) return say('ui_age_hours', String(Math.floor(ageMs / hourMs)));
  return say('ui_age_days', String(Math.floor(ageMs / dayMs)));
}

/** An instant in this computer's zone: the time alone today, with the date on any other day. */
export function instantText(at: number, now: number): string {
  const date = new Date(at);
  if (date.toDateString() !== new Date(now).toDateString()) {
    const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
    return date.toLocaleString(undefined, { year: 'numeric', month: 'short', day: 'numeric', ...time });
  }
  // By hand: the first use of `Intl` costs a page of Metrc ten milliseconds.
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** What an {@link Age} needs. With `withTime` the time of day stands before it. */
export interface AgeProps {
  at: number;
  withTime?: boolean;
  clock?: () => number;
}

/** The age of an instant, kept fresh; the instant itself on hover. */
export function Age({ at, withTime = false, clock = Date.now }: AgeProps) {
  const { tell } = useWords();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 20_000);
    return () => clearInterval(timer);
  }, []);
  const date = new Date(at);
  return (
    <time class="nowrap" dateTime={date.toISOString()} title={date.toLocaleString()}>
      {withTime && `${instantText(at, clock())}, `}
      {tell(ageSentence(at, clock()))}
    </time>
  );
}
