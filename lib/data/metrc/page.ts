import type { z } from 'zod';
import { ApiError } from './api-error';

/** One page of a list after its schema: good rows, and how many did not fit. */
export interface ListPage<T> {
  rows: { parsed: T; raw: unknown }[];
  /** Rows that do not fit the schema: put aside and counted, never a reason to lose the others. */
  unfit: number;
  total: number;
  totalPages: number;
  /** Server instant of the reply, whole seconds; null when the host sends no date. */
  serverNow: number | null;
}

/**
 * Reads the envelope `{Data, TotalRecords, TotalPages, …}` or a bare array: every list may come as either
 * (metrc-api section 5).
 * @throws ApiError `down` for a body that is neither
 */
export function readPage<T>(value: unknown, row: z.ZodType<T>, serverNow: number | null): ListPage<T> {
  const envelope = value as { Data?: unknown; TotalRecords?: unknown; Total?: unknown; TotalPages?: unknown } | null;
  const data = Array.isArray(value) ? value : envelope?.Data;
  if (!Array.isArray(data)) throw new ApiError('down', { said: null });
  const rows: { parsed: T; raw: unknown }[] = [];
  for (const raw of data) {
    const parsed = row.safeParse(raw);
    if (parsed.success) rows.push({ parsed: parsed.data, raw });
  }
  const bare = Array.isArray(value);
  const total = bare ? data.length : Number(envelope?.TotalRecords ?? envelope?.Total ?? data.length);
  const totalPages = bare ? 1 : Number(envelope?.TotalPages ?? 1);
  return {
    rows,
    unfit: data.length - rows.length,
    total: Number.isFinite(total) ? total : data.length,
    totalPages: Number.isFinite(totalPages) ? Math.max(totalPages, 0) : 1,
    serverNow,
  };
}
