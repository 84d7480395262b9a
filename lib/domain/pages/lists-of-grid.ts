import type { PageKind } from './page-kind';

/** Feeds behind the grids of the Packages page: a package's list has a shorter name than the feed that reads it. */
const packageFeeds: Record<string, string> = {
  active: 'packages-active',
  onhold: 'packages-on-hold',
  inactive: 'packages-inactive',
  intransit: 'packages-in-transit',
  transferred: 'packages-transferred',
};

/** Ids of the feeds that read what a grid shows; none for one that Metrc's API has no list of. */
export function feedsOfGrid(kind: PageKind, grid: string): string[] {
  return (kind.grids[grid] ?? []).flatMap((list) => (kind.entity === 'package' ? (packageFeeds[list] ?? []) : list));
}
