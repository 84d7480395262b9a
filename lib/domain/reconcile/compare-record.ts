import { fieldAt } from '../feeds/field-words';
import { say } from '../sentence';
import type { Verdict } from '../verdict';
import { attention, pending } from './open-actions';
import { otherList } from './other-list';
import { pageMarks } from './page-state';
import type { RecordFacts } from './record-facts';
import { listField, rowAgainstMirror } from './row-against-mirror';

type Step = (facts: RecordFacts) => Omit<Verdict, 'key'> | null;

/** The order of design section 6, without the steps that need something counted. */
const steps: readonly Step[] = [
  ({ mirror, open, notCompared }) => (mirror || open.length ? null : { code: 'not-compared', sentence: notCompared }),
  ({ open }) => attention(open),
  ({ open }) => pending(open),
  moving,
  status,
  unsettled,
  changed,
];

/** Compares one record that is no package with what the page shows of it: pure and total. */
export function compareRecord(facts: RecordFacts): Verdict {
  const { row, page } = facts;
  const marks = pageMarks(page);
  for (const step of steps) {
    const verdict = step(facts);
    if (verdict) return { key: row.key, ...verdict, ...marks };
  }
  return { key: row.key, ...same(facts), ...marks };
}

function moving({ kind, mirror }: RecordFacts) {
  const isMoving = kind.moving && mirror && fieldAt(mirror.raw, kind.moving.api) === kind.moving.value;
  return isMoving ? { code: 'in-transit' as const, sentence: say('verdict_moving') } : null;
}

/** Page and mirror name different lists, and Metrc was asked: a person should know, whichever of them is behind. */
function status({ row, kind, mirror, page }: RecordFacts) {
  if (!mirror || page !== 'older' || !rowAgainstMirror(row, kind, mirror).includes(listField)) return null;
  return otherList(kind.grids[row.grid]?.[0] ?? '', mirror.list);
}

function unsettled({ page, asOfWords }: RecordFacts) {
  if (page === 'reading') return { code: 'timing' as const, sentence: say('verdict_page_differs_reading', asOfWords) };
  return page === 'unread' || page === 'later'
    ? { code: 'timing' as const, sentence: say('verdict_page_differs', asOfWords) }
    : null;
}

function changed({ change }: RecordFacts) {
  if (!change) return null;
  const { before, after } = change;
  return { code: 'changed-in-metrc' as const, sentence: say('verdict_changed', before, after), short: after };
}

/** Never a tick: nothing but Metrc itself was looked at. The badge says when. */
function same({ kind, asOfWords }: RecordFacts) {
  const sentence = say(kind.isCounted ? 'verdict_same_uncounted' : 'verdict_same', asOfWords);
  return { code: 'no-reading' as const, sentence, short: asOfWords };
}
