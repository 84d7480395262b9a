import type { Span } from './coverage';

/** Every part costs one re-read of its first page and half an empty last one. */
const mostParts = 40;
/** Pages looked at before splitting, 20 instants each: about as many as parts, so that none has to be split again. */
const mostSamples = 18;

/** A window with more pages is split. The more readers there are, the sooner one window is left alone at the end. */
export function mostPages(readers: number): number {
  return Math.max(50, Math.round(640 / readers));
}

/** Parts into which a window is cut: short enough that those read last end together. */
function partsOf(totalPages: number, readers: number): number {
  return Math.min(mostParts, Math.max(2, Math.ceil(totalPages / (mostPages(readers) * 0.65))));
}

/** Pages to look at, spread evenly over a window: rows come by Id, and old rows have old instants, mostly. */
export function samplePages(totalPages: number, readers: number): number[] {
  const count = Math.min(mostSamples, partsOf(totalPages, readers));
  const step = (totalPages - 1) / count;
  return [...new Set(Array.from({ length: count }, (_, n) => Math.round(1 + step * (n + 1))))].filter((n) => n > 1);
}

/**
 * Cuts a window into parts with about as many rows each, newest first, at instants between those seen. Parts share
 * their border: both ends of a window are inclusive.
 * @param instants LastModified of rows seen in it, epoch ms
 * @returns one part where it cannot be cut
 */
export function splitByRows(
  [start, end]: Span,
  instants: readonly number[],
  totalPages: number,
  readers: number,
): Span[] {
  const sorted = [...instants].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  const parts = partsOf(totalPages, readers);
  const borders = new Set<number>();
  for (let n = 1; n < parts; n += 1) {
    const border = quietSecond(sorted, Math.round((sorted.length * n) / parts));
    if (border > start && border < end) borders.add(border);
  }
  return spansBetween([start, ...[...borders].sort((a, b) => a - b), end]);
}

/** Two halves in time, newest first: for lists whose rows show no instant. One part where it cannot be cut. */
export function splitInHalf([start, end]: Span): Span[] {
  const middle = Math.floor((start + end) / 2_000) * 1_000;
  return middle > start && middle < end ? spansBetween([start, middle, end]) : [[start, end]];
}

/** Rows of one second (an import) must not be cut through: they would be read twice. */
function quietSecond(sorted: readonly number[], at: number): number {
  let i = at;
  while (i < sorted.length && (sorted[i] ?? 0) - (sorted[i - 1] ?? 0) < 2_000) i += 1;
  if (i >= sorted.length) return 0;
  return Math.floor(((sorted[i] ?? 0) + (sorted[i - 1] ?? 0)) / 2_000) * 1_000;
}

function spansBetween(borders: readonly number[]): Span[] {
  return borders
    .slice(1)
    .map((end, i): Span => [borders[i] as number, end])
    .reverse();
}
