import { pageStyles } from './page-styles';
import { createPanel, type Panel } from './panel';

/** Makes a panel with the controls of our own pages in their light dress. */
export function createControls(doc: Document, name: `tandem-${string}`, ...css: string[]): Panel {
  return createPanel(doc, name, pageStyles.controls, ...css);
}

/** Makes the element in which a card is drawn. */
export function createCard(doc: Document, name: `tandem-${string}` = 'tandem-card'): Panel {
  return createControls(doc, name, pageStyles.card, pageStyles.cardParts);
}
