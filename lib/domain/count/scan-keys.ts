/** A scanner is done with a key in a few milliseconds; the fastest typist needs ten times as long as this on average. */
const mostMsPerKey = 50;
/** A busy computer may hand keys over in jumps; after this long it is something else that is being typed. */
const longestGapMs = 120;
/** Nothing that a person types in one go, and ends with Enter, is this long and this fast. */
const fewestKeys = 12;

/** Tells what a barcode scanner types from what a person types: by its speed, and by the key at its end. */
export interface ScanReader {
  /** Keys of the burst that is under way. */
  readonly size: number;
  /**
   * Takes one key press.
   * @param key as `KeyboardEvent.key` has it
   * @param at when it was pressed, ms on any clock that only goes forward
   * @returns what was scanned, with the key that ends it; null as long as nothing was
   */
  press(key: string, at: number): string | null;
}

/** Makes a {@link ScanReader} that has heard nothing yet. */
export function createScanReader(): ScanReader {
  let text = '';
  let beganAt = 0;
  let lastAt = 0;
  return {
    get size() {
      return text.length;
    },
    press(key, at) {
      const isEnd = key === 'Enter' || key === 'Tab';
      // Shift and its like only go along.
      if (key.length > 1 && !isEnd) return null;
      if (at - lastAt > longestGapMs) text = '';
      if (!text) beganAt = at;
      lastAt = at;
      const burst = text;
      text = isEnd ? '' : text + key;
      const isScan = isEnd && burst.length >= fewestKeys && at - beganAt <= mostMsPerKey * burst.length;
      return isScan ? burst : null;
    },
  };
}
