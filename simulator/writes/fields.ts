import Big from 'big.js';
import type { Row } from '../api/batch.ts';
import { dayIn, isDay } from '../world/stamp.ts';
import type { Day } from '../world/types.ts';
import type { WriteRow } from './row-write.ts';

/** A field's name as Metrc's messages have it: `ActualDate` is `Actual Date`. */
export const wordsOf = (field: string) => field.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

const isMissing = (value: unknown) => value === undefined || value === null || value === '';

/** Whether a field is there at all. */
export const has = (row: WriteRow, field: string) => !isMissing(row.values[field]);

/** A text that must be there; empty text with a complaint when it is not. */
export function text(row: WriteRow, field: string, most = 250): string {
  const value = optionalText(row, field, most);
  if (value === null && isMissing(row.values[field])) row.complain(`${wordsOf(field)} was not specified.`);
  return value ?? '';
}

/** A text or null; Metrc would not guess what a number means, so other types are refused. */
export function optionalText(row: WriteRow, field: string, most = 250): string | null {
  const value = row.values[field];
  if (isMissing(value)) return null;
  if (typeof value !== 'string') row.complain(`${wordsOf(field)} is not valid.`);
  else if (value.trim() === '') row.complain(`${wordsOf(field)} was not specified.`);
  else if (value.length > most) row.complain(`${wordsOf(field)} cannot be longer than ${most} characters.`);
  else return value.trim();
  return null;
}

/** A JSON number that must be there, as an exact decimal; 0 with a complaint when it is not. */
export function decimal(row: WriteRow, field: string, range: { above?: number; from?: number; to?: number } = {}): Big {
  const value = row.values[field];
  const name = wordsOf(field);
  if (isMissing(value)) row.complain(`${name} was not specified.`);
  else if (typeof value !== 'number' || !Number.isFinite(value)) row.complain(`${name} is not valid.`);
  else {
    const number = new Big(value);
    if (range.above !== undefined && number.lte(range.above))
      row.complain(`${name} must be greater than ${range.above}.`);
    if (range.from !== undefined && number.lt(range.from)) row.complain(`${name} cannot be less than ${range.from}.`);
    if (range.to !== undefined && number.gt(range.to)) row.complain(`${name} cannot be greater than ${range.to}.`);
    if (!number.eq(number.round(4))) row.complain(`${name} ${value} has more than 4 decimal places.`);
    return number;
  }
  return new Big(0);
}

/** A decimal or null. */
export function optionalDecimal(row: WriteRow, field: string, range: { from?: number; to?: number } = {}): Big | null {
  return has(row, field) ? decimal(row, field, range) : null;
}

/** A whole number that must be there. */
export function whole(row: WriteRow, field: string, range: { above?: number; from?: number } = {}): number {
  const number = decimal(row, field, range);
  if (!number.eq(number.round(0))) row.complain(`${wordsOf(field)} must be a whole number.`);
  return number.toNumber();
}

/** An Id that must be there. */
export function idField(row: WriteRow, field = 'Id'): number {
  return whole(row, field, { above: 0 });
}

/** True or false; what is left out is false, as .NET reads it. */
export function flag(row: WriteRow, field: string): boolean {
  const value = row.values[field];
  if (value !== undefined && typeof value !== 'boolean') row.complain(`${wordsOf(field)} is not valid.`);
  return value === true;
}

/** True or false that must be there. */
export function requiredFlag(row: WriteRow, field: string): boolean {
  if (isMissing(row.values[field])) row.complain(`${wordsOf(field)} was not specified.`);
  return flag(row, field);
}

/**
 * A day that must be there: `YYYY-MM-DD` and nothing else, not in the facility's future, not before `from`.
 * @param as `moment` where the documentation's example carries a time: `2017-01-31T00:00:00Z`
 */
export function day(row: WriteRow, field: string, from?: unknown, as: 'day' | 'moment' = 'day'): Day {
  const value = text(row, field);
  if (value === '') return '';
  const found = dayOf(value, as);
  if (found === null) row.complain(`${wordsOf(field)} "${value}" is not a valid date.`);
  else if (found > dayIn(row.facility.zone, row.world.clock.now())) {
    row.complain(`${wordsOf(field)} cannot be in the future.`);
  } else if (typeof from === 'string' && found < from) {
    row.complain(`${wordsOf(field)} cannot be before ${from}.`);
  }
  return found ?? '';
}

/** A day or null that may lie in the future. */
export function optionalDay(row: WriteRow, field: string): Day | null {
  const value = optionalText(row, field);
  if (value === null || isDay(value)) return value;
  row.complain(`${wordsOf(field)} "${value}" is not a valid date.`);
  return null;
}

function dayOf(value: string, as: 'day' | 'moment'): Day | null {
  const rest = value.slice(10);
  const fits = rest === '' || (as === 'moment' && /^T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.test(rest));
  return fits && isDay(value.slice(0, 10)) ? value.slice(0, 10) : null;
}

/** An array of texts that must be there and hold something; an empty one with a complaint. */
export function texts(row: WriteRow, field: string): string[] {
  const value = row.values[field];
  if (isMissing(value) || (Array.isArray(value) && value.length === 0)) {
    row.complain(`${wordsOf(field)} was not specified.`);
  } else if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' || one.trim() === '')) {
    row.complain(`${wordsOf(field)} is not valid.`);
  } else return value as string[];
  return [];
}

/** The objects of a nested array that must be there and hold something, each a row whose complaints are the whole row's. */
export function nested(row: WriteRow, field: string): WriteRow[] {
  const value = row.values[field];
  if (isMissing(value) || (Array.isArray(value) && value.length === 0)) {
    row.complain(`${wordsOf(field)} was not specified.`);
  } else if (!Array.isArray(value) || value.some((one) => typeof one !== 'object' || one === null)) {
    row.complain(`${wordsOf(field)} is not valid.`);
  } else return value.map((values: Row) => ({ ...row, values }));
  return [];
}
