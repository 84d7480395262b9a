import { messageReply, type Reply } from '../http.ts';
import type { Moods } from '../moods.ts';
import { isDay, stampOf } from '../world/stamp.ts';
import type { Stamp } from '../world/types.ts';

/**
 * Reads a query as ASP.NET does: `+` is a space, the first of repeated names counts, names are taken exactly.
 */
export function readQuery(rawQuery: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const part of rawQuery.split('&')) {
    if (part === '') continue;
    const [name = '', ...rest] = part.split('=');
    const decoded = decode(name);
    if (!query.has(decoded)) query.set(decoded, decode(rest.join('=')));
  }
  return query;
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** A range of LastModified, both ends included. */
export interface Window {
  start: Stamp;
  end: Stamp;
}

const FIRST: Stamp = '0001-01-01T00:00:00.0000000+00:00';
const LAST: Stamp = '9999-12-31T23:59:59.9999999+00:00';

/**
 * The window of a list call under the present moods: null for no filter at all, or a refusal. A date that cannot be
 * read (an unescaped `+`) silently counts as none given, as the documentation warns.
 */
export function readWindow(
  query: Map<string, string>,
  moods: Moods,
  now: number,
  path: string,
): { window: Window | null } | Reply {
  const start = readInstant(query.get('lastModifiedStart'));
  const end = readInstant(query.get('lastModifiedEnd'));
  if (start === null && end === null) return { window: withoutWindow(moods, now, path) };
  const until = end ?? stampOf(now, 9999);
  if (moods.windowCapHours !== null) {
    const widthMs = start === null ? Number.POSITIVE_INFINITY : wholeMs(until) - wholeMs(start);
    if (widthMs > moods.windowCapHours * 3_600_000) {
      return messageReply(400, `Last Modified range cannot exceed ${moods.windowCapHours} hours`);
    }
  }
  return { window: { start: start ?? FIRST, end: until } };
}

/** Lists that gave nothing at all without a window in production; the others gave what changed of late. */
const SILENT = new Set([
  '/locations/v2/active',
  '/strains/v2/active',
  '/items/v2/active',
  '/sublocations/v2/active',
  '/packages/v2/adjustments',
  '/packages/v2/transferred',
  '/sales/v2/receipts/active',
]);

function withoutWindow(moods: Moods, now: number, path: string): Window | null {
  if (moods.withoutWindow === 'everything') return null;
  if (moods.withoutWindow === 'day' || (moods.withoutWindow === 'production' && !SILENT.has(path)))
    return { start: stampOf(now - 86_400_000), end: LAST };
  return { start: LAST, end: FIRST };
}

function wholeMs(stamp: Stamp): number {
  return Date.parse(`${stamp.slice(0, 23)}Z`);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** An ISO 8601 instant as a UTC stamp with seven digits, or null when it cannot be read. No zone counts as UTC. */
function readInstant(text: string | undefined): Stamp | null {
  const match = text === undefined ? null : INSTANT.exec(text);
  if (!match) return null;
  const [, day = '', hours = '00', minutes = '00', seconds = '00', fraction = '', zone = 'Z'] = match;
  if (!isDay(day)) return null;
  const digits = fraction.padEnd(7, '0');
  const ms = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${digits.slice(0, 3)}${zone}`);
  return Number.isNaN(ms) ? null : stampOf(ms, Number(digits.slice(3)));
}
