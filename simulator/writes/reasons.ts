import { plantWasteMethods, plantWasteReasons } from '../world/vocabulary.ts';
import { optionalText, text, wordsOf } from './fields.ts';
import type { WriteRow } from './row-write.ts';

/** A reason for waste of plants, with the note it may need. */
export function wasteReason(row: WriteRow, field: string, note: string): string {
  const name = text(row, field);
  const remark = optionalText(row, note, 1000);
  const reason = plantWasteReasons.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (name !== '' && !reason) row.complain(`${wordsOf(field)} "${name}" is not valid.`);
  if (reason?.requiresNote && remark === null) row.complain(`${wordsOf(field)} "${reason.name}" requires a Note.`);
  return reason?.name ?? '';
}

/** A way to destroy waste of plants. */
export function wasteMethod(row: WriteRow, field: string): string {
  const name = text(row, field);
  const method = plantWasteMethods.find((one) => one.toLowerCase() === name.toLowerCase());
  if (name !== '' && !method) row.complain(`${wordsOf(field)} "${name}" is not valid.`);
  return method ?? '';
}

/** A reason for another count, with the note it may need: those of packages, as the documented example has one. */
export function adjustReason(row: WriteRow, field: string, note: string): string {
  const name = text(row, field);
  const remark = optionalText(row, note, 1000);
  const reason = row.world.reasons(row.facility).find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (name !== '' && !reason) row.complain(`${wordsOf(field)} "${name}" is not valid.`);
  if (reason?.requiresNote && remark === null) row.complain(`${wordsOf(field)} "${reason.name}" requires a Note.`);
  return reason?.name ?? '';
}
