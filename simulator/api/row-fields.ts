import type { Row } from './batch.ts';

/**
 * A text field of a row; null and a missing one are empty text.
 * @throws FieldError if it is of another type: Metrc would not guess either
 */
export function text(row: Row, field: string): string {
  const value = row[field] ?? '';
  if (typeof value !== 'string') throw new FieldError(`${field} is not valid.`);
  return value;
}

/**
 * A number of a row as decimal text; empty text when missing.
 * @throws FieldError if it is not a JSON number
 */
export function decimal(row: Row, field: string): string {
  const value = row[field];
  if (value === undefined || value === null) return '';
  if (typeof value !== 'number') throw new FieldError(`${field} is not valid.`);
  return Math.abs(value) < 1e-6 ? value.toFixed(20).replace(/\.?0+$/, '') : String(value);
}

/** A field of a wrong type. */
class FieldError extends Error {}

/** Makes a row reader out of a function that may throw FieldError. */
export function reading<Input>(read: (row: Row) => Input): (row: Row) => Input | string[] {
  return (row) => {
    try {
      return read(row);
    } catch (error) {
      if (error instanceof FieldError) return [error.message];
      throw error;
    }
  };
}
