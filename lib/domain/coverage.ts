/** A closed stretch of server time, epoch ms: both ends are read. */
export type Span = readonly [start: number, end: number];

/**
 * Adds what was just read to what was read before. Stretches that touch become one: a window's border instant belongs
 * to both neighbours, so nothing lies between them.
 * @param spans sorted, apart from each other
 */
export function addSpan(spans: readonly Span[], added: Span): Span[] {
  let [start, end] = added;
  const apart: Span[] = [];
  for (const span of spans) {
    if (span[1] < start || span[0] > end) apart.push(span);
    else {
      start = Math.min(start, span[0]);
      end = Math.max(end, span[1]);
    }
  }
  return [...apart, [start, end] as const].sort((a, b) => a[0] - b[0]);
}

/** What of `whole` was not read, oldest first. None: the windows form a gapless chain. */
export function gapsIn(spans: readonly Span[], whole: Span): Span[] {
  const gaps: Span[] = [];
  let from = whole[0];
  for (const [start, end] of spans) {
    if (end < from) continue;
    if (start > from) gaps.push([from, Math.min(start, whole[1])]);
    from = Math.max(from, end);
    if (from >= whole[1]) return gaps;
  }
  gaps.push([from, whole[1]]);
  return gaps;
}
