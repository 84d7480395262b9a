import { adjustReasons } from './adjust-reasons';
import { adjustments } from './adjustments';
import type { FeedDefinition } from './define-feed';
import { items } from './items';
import { locations } from './locations';
import { packagesActive } from './packages-active';
import { packagesInTransit } from './packages-in-transit';
import { packagesInactive } from './packages-inactive';
import { packagesOnHold } from './packages-on-hold';

/** Every list that is pulled, in the order in which a first pull begins them. A new list is one file and its line. */
export const feeds: readonly FeedDefinition[] = [
  adjustReasons,
  locations,
  items,
  packagesActive,
  packagesOnHold,
  packagesInTransit,
  packagesInactive,
  adjustments,
];

/** Ids of the lists over which a package wanders. */
export const packageFeedIds: readonly string[] = feeds.filter((feed) => feed.kind === 'package').map((feed) => feed.id);
