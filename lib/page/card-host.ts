import controlsCss from '@/components/styles/controls.css?inline';
import { createPanel, type Panel } from './panel';
import cardCss from './styles/card.css?inline';
import partsCss from './styles/card-parts.css?inline';

/** Makes the element in which a card is drawn, with the controls of our own pages in their light dress. */
export function createCard(doc: Document, name: `tandem-${string}` = 'tandem-card'): Panel {
  return createPanel(doc, name, controlsCss, cardCss, partsCss);
}
