import controls from '@/components/styles/controls.css?inline';
import badge from './styles/badge.css?inline';
import band from './styles/band.css?inline';
import card from './styles/card.css?inline';
import cardParts from './styles/card-parts.css?inline';
import guard from './styles/guard.css?inline';
import host from './styles/host.css?inline';
import hover from './styles/hover.css?inline';
import layout from './styles/layout.css?inline';
import listBar from './styles/list-bar.css?inline';
import syncBar from './styles/sync-bar.css?inline';
import tones from './styles/tones.css?inline';

/**
 * Every style sheet on Metrc's pages, once and side by side. The bundler puts a text beside each of its uses, and gzip
 * sees no further than 32 kB: apart from each other they would cost 0.7 kB more, of a budget of 35.
 */
export const pageStyles = {
  host,
  controls,
  tones,
  badge,
  band,
  card,
  cardParts,
  guard,
  hover,
  layout,
  listBar,
  syncBar,
} as const;
