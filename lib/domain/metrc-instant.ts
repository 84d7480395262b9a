/**
 * Metrc's timestamps have up to seven fraction digits and an offset; a JavaScript Date keeps three digits. They are
 * kept as text and compared as text-made whole numbers, so that two changes 0.1 microseconds apart stay in order.
 * Forms: metrc-api section 4.
 */
const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Ten-millionths of a second since 1970, exact.
 * @returns null for text that is no timestamp
 */
function instantTicks(text: string): bigint | null {
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const [, day, time, fraction = '', zone = 'Z'] = match;
  const offset = zone === 'Z' ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const ms = Date.parse(`${day}T${time}${offset}`);
  if (Number.isNaN(ms)) return null;
  return BigInt(ms) * 10_000n + BigInt(fraction.padEnd(7, '0').slice(0, 7));
}

/** Epoch milliseconds of a timestamp, rounded down: for ages and windows only, never for order. NaN when unreadable. */
export function instantMs(text: string): number {
  const ticks = instantTicks(text);
  return ticks === null ? Number.NaN : Number(ticks / 10_000n);
}

// Metrc writes "never" as year 1, so below zero is not early enough.
const beforeAll = -(10n ** 30n);

/** -1, 0 or 1 as `a` is earlier, equal or later. An unreadable text is earlier than every readable one. */
export function compareInstants(a: string, b: string): -1 | 0 | 1 {
  const left = instantTicks(a) ?? beforeAll;
  const right = instantTicks(b) ?? beforeAll;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The form Metrc takes in a query: whole seconds, UTC, `Z` (a `+` there would be read as a space). */
export function queryInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
