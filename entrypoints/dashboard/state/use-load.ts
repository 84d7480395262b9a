import { useEffect, useState } from 'preact/hooks';

/**
 * Loads anew whenever the key changes; until then what was loaded before stays, so that a table does not flicker. Not
 * live: for lists of any length.
 */
export function useLoad<T>(key: string, load: () => Promise<T>): { value: T | null; isOld: boolean } {
  const [loaded, setLoaded] = useState<{ key: string; value: T } | null>(null);
  // The key stands for everything that is loaded.
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => isWanted && setLoaded({ key, value }),
      // What cannot be read now is read with the next change; what is on screen stays.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return { value: loaded?.value ?? null, isOld: loaded?.key !== key };
}

/** A value that follows once nobody has changed it for a while. */
export function useSettled<T>(value: T, afterMs = 200): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}

/** Counts up in a steady beat while it is on: a reason to load again. */
export function useBeat(isOn: boolean, everyMs = 3_000): number {
  const [beat, setBeat] = useState(0);
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => setBeat((count) => count + 1), everyMs);
    return () => {
      clearInterval(timer);
      // The end is a change as well.
      setBeat((count) => count + 1);
    };
  }, [isOn, everyMs]);
  return beat;
}
