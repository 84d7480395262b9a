import controlsCss from '@/components/styles/controls.css?inline';
import { createHost, createSheet, type ShadowHost } from './shadow-host';
import cardCss from './styles/card.css?inline';
import partsCss from './styles/card-parts.css?inline';
import hostCss from './styles/host.css?inline';
import tonesCss from './styles/tones.css?inline';

/** Makes the element in which a card is drawn, with the controls of our own pages in their light dress. */
export function createCardHost(doc: Document, name: `tandem-${string}` = 'tandem-card'): ShadowHost {
  return createHost(doc, name, createSheet(hostCss + controlsCss + tonesCss + cardCss + partsCss));
}
