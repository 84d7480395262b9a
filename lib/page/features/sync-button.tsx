import { fromPerson } from '@/components/page/from-person';
import { SyncBar } from '@/components/page/sync-bar';
import { colourOf, facilityColours } from '@/lib/domain/facility-colour';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { RequestInput } from '@/lib/messaging/contract';
import { onEvent } from '@/lib/messaging/send';
import { browser } from '@/lib/platform/browser';
import { t } from '@/lib/platform/i18n';
import { ask, type Page, type PageFeature } from '../feature';
import type { GridReading } from '../grid';
import type { GridScan } from '../observe';
import { pageStyles } from '../page-styles';
import { createPanel, settle } from '../panel';
import { selectors } from '../selectors';
import { alignSync, placeSync } from '../sync-place';

const tickMs = 15_000;
const retryMs = 5_000;

/** The white Sync button at the top right of every Metrc page. */
export const syncButton: PageFeature = {
  id: 'sync-button',
  include: () => true,
  init(page, signal) {
    const bar = createBar(page);
    // Fetched now: once the extension is gone there is no way left to look a sentence up.
    const farewell = { text: t('page_reload'), reload: t('page_reload_do') };
    page.scans.listen(bar.check, signal);
    onEvent('status.changed', bar.hear, signal);
    const returned = () => page.document.visibilityState === 'visible' && bar.refresh();
    page.document.addEventListener('visibilitychange', returned, { signal });
    const tick = setInterval(bar.draw, tickMs);
    signal.addEventListener(
      'abort',
      () => {
        clearInterval(tick);
        bar.end(isExtensionGone() ? farewell : null);
      },
      { once: true },
    );
    void bar.refresh();
  },
};

function createBar(page: Page) {
  const { document: doc, facility } = page;
  const panel = createPanel(doc, 'tandem-sync', pageStyles.syncBar);
  const { host, root } = panel;
  const sizes = new ResizeObserver(() => align());
  const watched = new WeakSet<Element>();
  let status: FacilityStatus | null = null;
  let recognised = true;
  let grid: GridReading | null = null;
  let news = 0;
  let askedAt = 0;
  let stage: 'new' | 'shown' | 'ended' = 'new';

  function draw() {
    if (stage !== 'shown') return;
    host.dataset.state = status?.state ?? 'failed';
    panel.draw(
      <SyncBar
        status={status}
        recognised={recognised}
        now={Date.now()}
        license={{ number: facility.license, colour: facilityColours[status?.colour ?? colourOf(facility.license)] }}
        hasList={Boolean(grid?.kind.grids[grid.id]?.length)}
        onSync={sync}
        onPause={(paused) => void learn('page.pause', { paused })}
        onOpen={open}
      />,
    );
    if (!host.isConnected) attach();
  }

  function attach() {
    settle(host, () => placeSync(doc, host));
    // What is newly watched is measured once after the browser's own layout: nothing here forces one.
    watchLine();
  }

  function align() {
    const bar = root.querySelector<HTMLElement>('.bar');
    if (bar) alignSync(doc, host, bar);
  }

  /** Metrc fills and replaces what stands on the title's line after load. A newly watched part aligns the bar once. */
  function watchLine() {
    const bar = root.querySelector('.bar');
    for (const part of [bar, host.parentElement, ...doc.querySelectorAll(selectors.titleNeighbours)]) {
      if (!part || watched.has(part)) continue;
      watched.add(part);
      sizes.observe(part);
    }
  }

  /** Events that came while an answer was on its way are newer than that answer. */
  async function learn<N extends 'page.status' | 'page.sync' | 'page.pause'>(
    question: N,
    more: Omit<RequestInput<N>, 'license'>,
  ) {
    askedAt = Date.now();
    const heard = news;
    const answer = await ask(page, question, { license: facility.license, ...more } as RequestInput<N>);
    // Not a page of a license that Tandem may serve: it stays out.
    if (answer.failed === 'refused' && stage === 'new') return;
    if (heard === news) status = answer.value;
    if (stage === 'new') stage = 'shown';
    draw();
  }

  const refresh = () => learn('page.status', {});

  async function sync(of?: 'list' | 'facility' | 'all') {
    const list = of === 'list' && grid ? { kind: grid.kind.id, grid: grid.id } : undefined;
    await learn('page.sync', { of: of === 'list' ? list : of });
    page.rescan();
  }

  const open = (route: string) => void ask(page, 'dashboard.open', { license: facility.license, route });

  return {
    draw,
    refresh,
    check(scan: GridScan) {
      const changed = recognised !== scan.recognised || grid?.element !== scan.grid?.element;
      ({ grid, recognised } = scan);
      if (!status && Date.now() - askedAt > retryMs) void refresh();
      if (changed || !host.isConnected) draw();
      else if (stage === 'shown') watchLine();
    },
    /** Another state may use the same license number: a status is ours only when both agree. */
    hear(changed: FacilityStatus) {
      if (changed.license !== facility.license) return;
      if (changed.facility === null) {
        void refresh();
        return;
      }
      if (!changed.facility.startsWith(`${facility.state}:`)) return;
      news += 1;
      status = changed;
      if (stage === 'new') stage = 'shown';
      draw();
    },
    end(farewell: Farewell | null) {
      stage = 'ended';
      sizes.disconnect();
      panel.close();
      if (farewell) sayFarewell(doc, farewell);
    },
  };
}

interface Farewell {
  text: string;
  reload: string;
}

/** The only thing that stays after an update: without a reload the page would silently have no Tandem. */
function sayFarewell(doc: Document, { text, reload }: Farewell) {
  const { host, root, draw } = createPanel(doc, 'tandem-sync', pageStyles.syncBar);
  draw(
    <div class="bar" role="status">
      <span class="gone">{text}</span>
      <button type="button" class="sync" onClick={fromPerson(() => doc.location.reload())}>
        {reload}
      </button>
    </div>,
  );
  placeSync(doc, host);
  const bar = root.querySelector<HTMLElement>('.bar');
  if (bar) alignSync(doc, host, bar);
}

function isExtensionGone(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
