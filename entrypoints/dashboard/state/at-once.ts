import { canonicalText } from '@/lib/domain/canonical-text';

/** Stores a value. @returns why it was not stored, in words; null where it was */
export type Store<T> = (value: T) => Promise<string | null>;

/** Choices that show before they are stored. */
export interface AtOnce<T> {
  /** What to show. @param stored what is stored, as last told; another object whenever it changes */
  shown(stored: T): T;
  /** Why the last choice was not stored; null where it was, or is on its way. */
  failure(): string | null;
  /** A choice, made upon what is shown. */
  change(make: (now: T) => T, store: Store<T>): Promise<void>;
}

/**
 * Answers choices at once and stores them one after another. Where one is not stored, what is shown goes back to what is,
 * and choices that were made upon it are given up with it: nothing shows that does not hold.
 * @param onChange there is something else to show
 */
export function createAtOnce<T>(first: T, onChange: () => void): AtOnce<T> {
  let told = first;
  /** `over`: what was told when it was stored, for what is told next includes it. Null while it is on its way. */
  let chosen: { value: T; over: T | null } | null = null;
  let why: string | null = null;
  let line: Promise<void> = Promise.resolve();
  let round = 0;

  function shown(stored: T): T {
    told = stored;
    return chosen && (chosen.over === null || chosen.over === stored) ? chosen.value : stored;
  }

  async function keep(value: T, store: Store<T>, of: number) {
    if (of !== round) return;
    const refusal = await store(value);
    if (refusal !== null) {
      round += 1;
      chosen = null;
      why = refusal;
    } else if (chosen?.value === value) {
      chosen = canonicalText(told) === canonicalText(value) ? null : { value, over: told };
    }
    onChange();
  }

  return {
    shown,
    failure: () => why,
    change(make, store) {
      const value = make(shown(told));
      const of = round;
      chosen = { value, over: null };
      why = null;
      onChange();
      line = line.then(() => keep(value, store, of));
      return line;
    },
  };
}
