import type messages from '../../public/_locales/en/messages.json';
import { browser } from './browser';

/**
 * The sentence in the user's language. Arguments are plain text; nothing here is ever markup. Empty where the extension
 * was just updated under its page, which is about to say so.
 */
export function t(key: keyof typeof messages, ...args: string[]): string {
  try {
    return browser.i18n.getMessage(key, args);
  } catch {
    return '';
  }
}

interface Tellable {
  key: keyof typeof messages;
  args?: (string | Tellable)[];
}

/** Renders a sentence that came from the domain or in a message (`lib/domain/sentence.ts`). */
export function tell(sentence: Tellable): string {
  return t(sentence.key, ...(sentence.args ?? []).map((arg) => (typeof arg === 'string' ? arg : tell(arg))));
}
