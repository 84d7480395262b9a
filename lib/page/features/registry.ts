import type { PageFeature } from '../feature';
import { dialogGuard } from './dialog-guard';
import { hoverCard } from './hover-card';
import { licenseBand } from './license-band';
import { listBar } from './list-bar';
import { nativeSubmits } from './native-submits';
import { rowBadges } from './row-badges';
import { rowCard } from './row-card';
import { scanCount } from './scan-count';
import { selfCheck } from './self-check';
import { syncButton } from './sync-button';

/** Every page feature. A new one is a new file and its line here. */
export const pageFeatures: readonly PageFeature[] = [
  licenseBand,
  syncButton,
  rowBadges,
  rowCard,
  hoverCard,
  listBar,
  dialogGuard,
  nativeSubmits,
  scanCount,
  selfCheck,
];
