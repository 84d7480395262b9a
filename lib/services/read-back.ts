import type { CacheDb, PackageRow } from '../data/cache-db';
import type { MetrcClient } from '../data/metrc/client';
import type { ListPage } from '../data/metrc/page';
import { replacedBy, writePackages } from '../data/mirror';
import type { OpsDb } from '../data/ops-db';
import type { FacilityKey } from '../domain/facility';
import { AdjustmentEvent } from '../domain/feeds/adjustments';
import { listOfRow, PackageRow as PackageAnswer, packageView } from '../domain/feeds/package-row';
import type { PackageView } from '../domain/records';
import type { Clock } from '../platform/clock';
import { recordExternalChanges } from './external-changes';

/** Adjustments of a tag are looked for on this many pages at most. */
const mostPages = 5;

/** Single, interactive reads of Metrc. Every one lands in the mirror before its caller decides anything. */
export interface ReadBack {
  /** @returns the package as Metrc says now; null when it does not show it under this license */
  package(facility: FacilityKey, tag: string): Promise<PackageView | null>;
  /** Signed quantities of the adjustments that carry a mark, since a server instant; null when the list is refused. */
  marked(
    facility: FacilityKey,
    tag: string,
    mark: string,
    window: { start: number; end: number },
  ): Promise<{ quantity: string }[] | null>;
}

/** Makes the reads. `changed` hears of every tag whose stored row is different now. */
export function createReadBack(parts: {
  ops: OpsDb;
  cache: CacheDb;
  metrc: MetrcClient;
  clock: Clock;
  changed(facility: FacilityKey, tags: string[]): void;
}): ReadBack {
  const { ops, cache, metrc, clock } = parts;

  async function store(facility: FacilityKey, view: PackageView, raw: unknown) {
    const at = { now: clock.now(), seenAt: clock.now(), knownUntil: 0 };
    await recordExternalChanges(ops, facility, await replacedBy(cache, facility, [{ view, raw }]), at);
    const written = await cache.transaction('rw', cache.packages, cache.points, async () => {
      const replaced = await replacedBy(cache, facility, [{ view, raw }]);
      await writePackages(cache, facility, replaced, at);
      // Unchanged is news too: the old state is known to hold until now.
      if (!replaced.length) await cache.packages.update([facility, view.tag], { seenAt: at.seenAt, pulledAt: at.now });
      return replaced.length > 0;
    });
    if (written) parts.changed(facility, [view.tag]);
  }

  return {
    async package(facility, tag) {
      const row = await metrc.one(facility, `/packages/v2/${encodeURIComponent(tag)}`, PackageAnswer, 'interactive');
      if (!row) return null;
      const known: PackageRow | undefined = await cache.packages.get([facility, tag]);
      const view = packageView(row, listOfRow(row, known?.list ?? null));
      await store(facility, view, row);
      return view;
    },
    async marked(facility, tag, mark, window) {
      const found: { quantity: string }[] = [];
      for (let pageNumber = 1; pageNumber <= mostPages; pageNumber += 1) {
        const page: ListPage<AdjustmentEvent> = await metrc.page(
          facility,
          '/packages/v2/adjustments',
          AdjustmentEvent,
          {
            pageNumber,
            window,
            priority: 'interactive',
          },
        );
        for (const { parsed } of page.rows) {
          const mine = parsed.PackageLabel.trim().toUpperCase() === tag && parsed.AdjustmentNote?.includes(`[${mark}]`);
          if (mine) found.push({ quantity: String(parsed.AdjustmentQuantity) });
        }
        if (pageNumber >= page.totalPages) break;
      }
      return found;
    },
  };
}
