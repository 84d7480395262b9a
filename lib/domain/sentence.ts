import type messages from '../../public/_locales/en/messages.json';

/** The name of one user-visible sentence in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/**
 * A sentence for a person, not yet in a language: the domain names it, the screen renders it with `t()`.
 * `args` fill `$1`..`$9` in order: plain text (never markup) or another sentence.
 */
export interface Sentence {
  key: MessageKey;
  args?: (string | Sentence)[];
}

/** Shorthand for a {@link Sentence}. */
export function say(key: MessageKey, ...args: (string | Sentence)[]): Sentence {
  return args.length ? { key, args } : { key };
}
