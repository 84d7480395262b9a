import type { CacheDb, PackageRow } from '../data/cache-db';
import { ApiError } from '../data/metrc/api-error';
import type { MetrcClient, Window } from '../data/metrc/client';
import { replacedBy, writePackages } from '../data/mirror';
import type { OpsDb } from '../data/ops-db';
import { hostHabits } from '../data/settings';
import { apiHostOf, type FacilityKey } from '../domain/facility';
import { AdjustmentEvent } from '../domain/feeds/adjustments';
import { listOfRow, PackageRow as PackageAnswer, packageView } from '../domain/feeds/package-row';
import type { PackageView } from '../domain/records';
import type { Clock } from '../platform/clock';
import { recordExternalChanges } from './external-changes';

/** Adjustments of a tag are looked for on this many pages at most: a count of a whole shop in one afternoon. */
const mostPages = 100;

/** Single, interactive reads of Metrc. Every one lands in the mirror before its caller decides anything. */
export interface ReadBack {
  /** @returns the package as Metrc says now; null when it does not show it under this license */
  package(facility: FacilityKey, tag: string): Promise<PackageView | null>;
  /** Signed quantities of the adjustments that carry a mark; null when the list is refused, or too long to be read. */
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

  async function store(facility: FacilityKey, view: PackageView, raw: unknown, askedAt: number) {
    const { skewMs } = await hostHabits(ops, apiHostOf(facility));
    // Server time, like every instant of the mirror, and of the question: the answer may have taken its time.
    const at = { now: clock.now(), seenAt: askedAt + (skewMs ?? 0), knownUntil: 0 };
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

  async function adjustmentsPage(facility: FacilityKey, pageNumber: number, window: Window) {
    const query = { pageNumber, window, priority: 'interactive' } as const;
    try {
      return await metrc.page(facility, '/packages/v2/adjustments', AdjustmentEvent, query);
    } catch (error) {
      const refused =
        error instanceof ApiError && ['unauthorized', 'forbidden', 'refused', 'window-too-wide'].includes(error.kind);
      if (refused) return null;
      throw error;
    }
  }

  return {
    async package(facility, tag) {
      const askedAt = clock.now();
      const row = await metrc.one(facility, `/packages/v2/${encodeURIComponent(tag)}`, PackageAnswer, 'interactive');
      if (!row) return null;
      const known: PackageRow | undefined = await cache.packages.get([facility, tag]);
      const view = packageView(row, listOfRow(row, known?.list ?? null));
      await store(facility, view, row, askedAt);
      return view;
    },
    async marked(facility, tag, mark, window) {
      const found: { quantity: string }[] = [];
      for (let pageNumber = 1; pageNumber <= mostPages; pageNumber += 1) {
        const page = await adjustmentsPage(facility, pageNumber, window);
        if (!page) return null;
        for (const { parsed } of page.rows) {
          const mine = parsed.PackageLabel.trim().toUpperCase() === tag && parsed.AdjustmentNote?.includes(`[${mark}]`);
          if (mine) found.push({ quantity: String(parsed.AdjustmentQuantity) });
        }
        if (pageNumber >= page.totalPages) return found;
      }
      return null;
    },
  };
}
