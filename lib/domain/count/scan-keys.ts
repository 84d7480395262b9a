/** A scanner is done with a key in a few milliseconds; the fastest typist needs several times as long as this. */
const mostMsPerKey = 50;
/** Between what a person types and a scan that follows lies more than this; within a scan it may, on a busy computer. */
const usualGapMs = 120;
/** After this long, what was pressed before belongs to something else. */
const longestGapMs = 600;
/** Nothing that a person types in one go, and ends with Enter, is this long and this fast. */
const fewestKeys = 12;
const tagLength = 24;

/** What a scanner typed, and which of the keys under way was its first. */
export interface ScannedKeys {
  text: string;
  from: number;
}

/** Tells what a barcode scanner types from what a person types: by its speed, and by the key at its end. */
export interface ScanReader {
  /** Keys under way. */
  readonly size: number;
  /**
   * Takes one key press.
   * @param key as `KeyboardEvent.key` has it
   * @param at when it was pressed, ms on any clock that only goes forward
   * @returns what was scanned, with the key that ends it; null as long as nothing was
   */
  press(key: string, at: number): ScannedKeys | null;
}

/** Makes a {@link ScanReader} that has heard nothing yet. */
export function createScanReader(): ScanReader {
  let keys: { key: string; at: number; gap: number }[] = [];
  let lastAt = 0;

  /** The keys from here to the end, where they came as fast as a scanner's. */
  function burst(from: number, at: number): ScannedKeys | null {
    const run = keys.slice(from);
    const isFast = at - (run[0]?.at ?? 0) <= mostMsPerKey * run.length;
    return isFast && run.length >= fewestKeys ? { text: run.map(({ key }) => key).join(''), from } : null;
  }

  function scanned(at: number): ScannedKeys | null {
    const starts = keys.flatMap(({ gap }, i) => (i === 0 || gap > usualGapMs ? [i] : [])).reverse();
    // The newest stretch that is as long as a tag; a jump within a tag leaves a shorter one behind it.
    const whole = starts.find((from) => keys.length - from >= tagLength && burst(from, at));
    return burst(whole ?? starts[0] ?? 0, at);
  }

  return {
    get size() {
      return keys.length;
    },
    press(key, at) {
      const isEnd = key === 'Enter' || key === 'Tab';
      // Shift and its like only go along.
      if (key.length > 1 && !isEnd) return null;
      const gap = at - lastAt;
      lastAt = at;
      if (gap > longestGapMs) keys = [];
      if (!isEnd) {
        keys.push({ key, at, gap });
        return null;
      }
      const found = gap > usualGapMs * 2 ? null : scanned(at);
      keys = [];
      return found;
    },
  };
}
