import type { z } from 'zod';
import { ApiError } from './api-error';

/** One page of a list after its schema: good rows, and how many did not fit. */
export interface ListPage<T> {
  rows: { parsed: T; raw: unknown }[];
  /** Rows that do not fit the schema: put aside with the reason, never a reason to lose the others. */
  unfit: { problem: string; raw: unknown }[];
  /** Size of the reply, as text characters. */
  bytes: number;
  total: number;
  totalPages: number;
  /** Server instant of the reply, whole seconds; null when the host sends no date. */
  serverNow: number | null;
}

/**
 * Reads the envelope `{Data, TotalRecords, TotalPages, …}` or a bare array: every list may come as either
 * (metrc-api section 5).
 * @param member where the rows lie, if not in `Data`
 * @throws ApiError `down` for a body that is neither
 */
export function readPage<T>(
  answer: { value: unknown; serverNow: number | null; bytes?: number },
  row: z.ZodType<T>,
  member = 'Data',
): ListPage<T> {
  const { value } = answer;
  const envelope = value as Record<string, unknown> | null;
  const data = Array.isArray(value) ? value : envelope?.[member];
  if (!Array.isArray(data)) throw new ApiError('down', { said: null });
  const rows: { parsed: T; raw: unknown }[] = [];
  const unfit: { problem: string; raw: unknown }[] = [];
  for (const raw of data) {
    const parsed = row.safeParse(raw);
    if (parsed.success) rows.push({ parsed: parsed.data, raw });
    else unfit.push({ problem: problemOf(parsed.error), raw });
  }
  const bare = Array.isArray(value);
  const total = bare ? data.length : Number(envelope?.TotalRecords ?? envelope?.Total ?? data.length);
  const totalPages = bare ? 1 : Number(envelope?.TotalPages ?? 1);
  return {
    rows,
    unfit,
    bytes: answer.bytes ?? 0,
    total: Number.isFinite(total) ? total : data.length,
    totalPages: Number.isFinite(totalPages) ? Math.max(totalPages, 0) : 1,
    serverNow: answer.serverNow,
  };
}

function problemOf(error: z.ZodError): string {
  const [first] = error.issues;
  return first ? `${first.path.join('.')}: ${first.message}` : error.message;
}
