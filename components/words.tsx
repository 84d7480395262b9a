import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MessageKey, Sentence } from '@/lib/domain/sentence';

/** The language of the screen, handed in from outside so that components know no browser. */
export interface Words {
  /** The sentence of a key; arguments fill `$1`, `$2` and so on as plain text. */
  t(key: MessageKey, ...args: string[]): string;
  /** A sentence that came from the domain. */
  tell(sentence: Sentence): string;
}

/** Without a provider a component shows the names of its sentences: visible at once, harmless. */
export const WordsContext = createContext<Words>({ t: (key) => key, tell: (sentence) => sentence.key });

/** The language of the screen this component is on. */
export function useWords(): Words {
  return useContext(WordsContext);
}
