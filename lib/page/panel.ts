import { type ComponentChild, h, render } from 'preact';
import { WordsContext } from '@/components/words';
import { t, tell } from '@/lib/platform/i18n';
import { pageStyles } from './page-styles';
import { createHost, createSheet, type ShadowHost, shield } from './shadow-host';

/** An element of ours in which components are drawn, with the words they need. */
export interface Panel extends ShadowHost {
  draw(content: ComponentChild): void;
  /** Takes it off the page, for now or for good. */
  close(): void;
}

const words = { t, tell };
/** Each style sheet once, however many panels wear it. */
const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(css: string): CSSStyleSheet {
  const sheet = sheets.get(css) ?? createSheet(css);
  sheets.set(css, sheet);
  return sheet;
}

/**
 * Makes one in the dress that all of them share. What a person does inside does not reach Metrc's listeners.
 * @param css what it wears besides, the last over the first
 */
export function createPanel(doc: Document, name: `tandem-${string}`, ...css: string[]): Panel {
  const { host, root } = createHost(doc, name, ...[pageStyles.host, pageStyles.tones, ...css].map(sheetOf));
  shield(host);
  return {
    host,
    root,
    draw: (content) => render(h(WordsContext.Provider, { value: words }, content), root),
    close() {
      render(null, root);
      host.remove();
    },
  };
}

/** Puts a host somewhere once: what an earlier run of this script left behind gives way. */
export function settle(host: HTMLElement, put: () => void) {
  for (const other of host.ownerDocument.querySelectorAll(host.localName)) other.remove();
  put();
}
