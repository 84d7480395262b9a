import type { Problem } from '../form';
import type { RecordImage } from '../records';
import { say } from '../sentence';
import type { ActionWorld, Effects, Seen } from './define-action';
import { valueEffects } from './value-evidence';

/** Marks of Metrc's rows that say that a record is over. */
const overMarks = ['FinishedDate', 'ArchivedDate', 'DestroyedDate', 'HarvestedDate'] as const;

/** Finished, destroyed, harvested or discontinued. */
export function isOverRecord(record: RecordImage): boolean {
  return overMarks.some((mark) => Boolean(record.fields[mark])) || record.list.endsWith('-inactive');
}

/** Problems that writes on a record share: Metrc refuses all of these. */
export function recordProblems(world: ActionWorld<RecordImage>, options: { over?: boolean } = {}): Problem[] {
  const { record } = world;
  if (!record) return [{ sentence: say('problem_record_not_here') }];
  if (record.fields.IsOnHold) return [{ sentence: say('problem_record_on_hold') }];
  const isOver = isOverRecord(record);
  if (isOver && !options.over) return [{ sentence: say('problem_record_over') }];
  if (!isOver && options.over) return [{ sentence: say('problem_record_not_over') }];
  return [];
}

/** A value of Metrc's row; what is missing is empty. */
export function textIn(record: RecordImage | null, field: string): string {
  return String(record?.fields[field] ?? '');
}

/** How often an absolute write of one field took effect. See {@link valueEffects}. */
export function fieldEffects(field: string, wanted: string, before: RecordImage, seen: Seen<RecordImage>): Effects {
  return valueEffects((record) => textIn(record, field), wanted, before, seen);
}

/** How often a write took effect that gives a place, and a place in it if one was asked for. */
export function placeEffects(
  fields: { place: string; inner: string },
  wanted: { location: string; sublocation: string },
  before: RecordImage,
  seen: Seen<RecordImage>,
): Effects {
  const read = (record: RecordImage) =>
    `${textIn(record, fields.place)}|${wanted.sublocation ? textIn(record, fields.inner) : ''}`;
  return valueEffects(read, `${wanted.location}|${wanted.sublocation}`, before, seen);
}

/** The fields of a record's new place. */
export function placePatch(
  fields: { place: string; inner: string },
  wanted: { location: string; sublocation: string },
): RecordImage['fields'] {
  const inner = wanted.sublocation ? { [fields.inner]: wanted.sublocation } : {};
  return { [fields.place]: wanted.location, ...inner };
}

/** How often a write took effect that sets a mark: a date that was empty before. */
export function markEffects(field: string, before: RecordImage, seen: Seen<RecordImage>, wanted = true): Effects {
  return valueEffects((record) => textIn(record, field) !== '', wanted, before, seen);
}
