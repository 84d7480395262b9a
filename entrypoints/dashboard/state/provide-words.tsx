import type { ComponentChildren } from 'preact';
import { WordsContext } from '@/components/words';
import { t, tell } from '@/lib/platform/i18n';

const words = { t, tell };

/** Gives the components below the browser's language. */
export function ProvideWords({ children }: { children: ComponentChildren }) {
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}
