import type { CacheDb } from '@/lib/data/cache-db';
import type { OpsDb } from '@/lib/data/ops-db';
import type { Vault } from '@/lib/data/vault';
import { type FacilityKey, facilityParts } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { FacilityRecord } from '@/lib/domain/records';
import type { Sentence } from '@/lib/domain/sentence';
import { recordName } from '@/lib/domain/subject';
import { broadcast } from '@/lib/messaging/broadcast';
import { browser } from '@/lib/platform/browser';
import type { Clock } from '@/lib/platform/clock';
import { t } from '@/lib/platform/i18n';
import type { PullProgress } from '@/lib/services/pull/pull-parts';
import { facilityStatus } from '@/lib/services/status';

/** Four times a second is as often as a person can see. */
const leastMs = 250;

/** Tells pages what changed, at most four times a second, and always the last word. */
export function createNews(parts: {
  ops: OpsDb;
  cache: CacheDb;
  clock: Clock;
  vault: Vault;
  progress(facility: FacilityKey): PullProgress | null;
  since(facility: FacilityKey): number | null;
  failure(facility: FacilityKey): Sentence | null;
}) {
  /** Last status of each facility: the toolbar speaks for all of them. */
  const shown = new Map<FacilityKey, FacilityStatus>();
  const told = new Map<string, { at: number; timer: ReturnType<typeof setTimeout> | null }>();

  function throttled(key: string, tell: () => void) {
    const last = told.get(key) ?? { at: 0, timer: null };
    if (last.timer) return;
    const wait = Math.max(0, Math.min(leastMs, last.at + leastMs - parts.clock.now()));
    const timer = setTimeout(() => {
      told.set(key, { at: parts.clock.now(), timer: null });
      tell();
    }, wait);
    told.set(key, { ...last, timer });
  }

  async function status(record: FacilityRecord): Promise<FacilityStatus> {
    const progress = parts.progress(record.facility);
    const since = parts.since(record.facility);
    const running = progress && since !== null ? { progress, since } : null;
    const hasKeys = (await parts.vault.keys(record.state)) !== null;
    return facilityStatus(parts, record, await parts.vault.state(), hasKeys, running, parts.failure(record.facility));
  }

  async function tellStatus(facility: FacilityKey) {
    const record = await parts.ops.facilities.get(facility);
    if (!record) return;
    const now = await status(record);
    await broadcast('status.changed', now);
    shown.set(facility, now);
    await showOnToolbar([...shown.values()]);
  }

  const statusChanged = (facility: FacilityKey) => throttled(`status ${facility}`, () => void tellStatus(facility));
  const staleTags = new Map<FacilityKey, Set<string> | null>();

  return {
    status,
    statusChanged,
    /** Also what keeps the worker alive during a pull: an extension API call for each page group. */
    async progressed(facility: FacilityKey, progress: PullProgress) {
      await browser.storage.session.set({ [`progress ${facility}`]: progress });
      statusChanged(facility);
    },
    /** @param records names, or keys under which the queue keeps them */
    verdictsStale(facility: FacilityKey, records: string[] | null) {
      const tags = records?.flatMap((key) => [key, recordName(key)]) ?? null;
      const known = staleTags.get(facility);
      staleTags.set(facility, tags === null || known === null ? null : new Set([...(known ?? []), ...tags]));
      throttled(`verdicts ${facility}`, () => {
        const stale = staleTags.get(facility);
        staleTags.delete(facility);
        void broadcast('verdicts.stale', {
          ...facilityParts(facility),
          tags: stale ? [...stale].slice(0, 2_000) : null,
        });
      });
      statusChanged(facility);
    },
  };
}

async function showOnToolbar(statuses: FacilityStatus[]) {
  const sum = (count: (status: FacilityStatus) => number) =>
    statuses.reduce((total, status) => total + count(status), 0);
  const attention = sum((status) => status.attention);
  const waiting = sum((status) => status.waiting);
  const isLocked = statuses.some((status) => status.state === 'locked');
  const text = attention ? '!' : isLocked ? '🔒' : waiting ? String(waiting) : '';
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: attention ? '#b42318' : '#475467' });
  await browser.action.setTitle({ title: isLocked ? t('toolbar_locked') : t('extension_name') });
}
