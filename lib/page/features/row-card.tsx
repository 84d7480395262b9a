import type { CardDesk } from '@/components/page/card-desk';
import { RowCard } from '@/components/page/row-card';
import type { HostRow } from '@/lib/domain/host-row';
import { isListing } from '@/lib/domain/pages/registry';
import { onEvent } from '@/lib/messaging/send';
import { createCard } from '../card-host';
import { placeCard } from '../card-place';
import { ask, type CardRequest, type Page, type PageFeature } from '../feature';
import type { GridReading } from '../grid';

/** The card of one row: pinned by a press on its badge, beside that row until it is closed or the row is gone. */
export const rowCard: PageFeature = {
  id: 'row-card',
  include: isListing,
  init(page, signal) {
    let open: ReturnType<typeof openCard> | null = null;
    const close = () => {
      open?.close();
      open = null;
    };
    page.cards.listen((request) => {
      const wasThis = open?.badge() === request.badge;
      close();
      if (!wasThis) open = openCard(page, request, close);
    }, signal);
    page.scans.listen(({ grid }) => {
      if (open && !open.follow(grid)) close();
    }, signal);
    onEvent(
      'verdicts.stale',
      ({ license, state, tags }) => {
        const isOurs = license === page.facility.license && state === page.facility.state;
        if (open && isOurs && (tags === null || tags.includes(open.key))) open.refresh();
      },
      signal,
    );
    signal.addEventListener('abort', close, { once: true });
  },
};

function openCard(page: Page, request: CardRequest, close: () => void) {
  const { row } = request;
  const ending = new AbortController();
  const panel = createCard(page.document);
  const { host, root } = panel;
  let badge = request.badge;
  let revision = 0;
  const sizes = new ResizeObserver(() => place());
  const refresh = () => {
    revision += 1;
    draw();
  };
  const desk = createDesk(page, row, refresh, close);

  function draw() {
    panel.draw(<RowCard tag={row.key} desk={desk} revision={revision} />);
  }

  function place() {
    const card = root.querySelector<HTMLElement>('.card');
    if (card) placeCard(host, card, badge);
  }

  page.document.body.append(host);
  draw();
  place();
  setExpanded(badge, true);
  const card = root.querySelector<HTMLElement>('.card');
  // Its content, which also grows once the card itself may not.
  const content = root.querySelector('.card-content');
  if (content) sizes.observe(content);
  card?.focus({ preventScroll: true });
  closeOnLeaving(page.document, host, () => badge, close, ending.signal);
  page.document.defaultView?.addEventListener('resize', place, { signal: ending.signal });

  return {
    key: row.key,
    badge: () => badge,
    refresh,
    /** Stays beside its row, also when Metrc has drawn the row again. @returns false when the row is gone */
    follow(grid: GridReading | null): boolean {
      const found = [...(grid?.rows ?? []), ...(grid?.lines ?? [])].find(
        (other) => other.row.key === row.key && other.row.grid === row.grid,
      );
      if (!found) return false;
      const now = found.cell.querySelector<HTMLElement>(':scope > tandem-badge') ?? found.cell;
      if (now !== badge) {
        badge = now;
        setExpanded(badge, true);
      }
      place();
      return true;
    },
    close() {
      ending.abort();
      sizes.disconnect();
      const { activeElement, body } = page.document;
      const hadFocus = activeElement === host || activeElement === body;
      setExpanded(badge, false);
      panel.close();
      if (hadFocus) buttonOf(badge)?.focus({ preventScroll: true });
      // Having been looked at may end a verdict ("changed in Metrc").
      page.touched.emit(row.key);
    },
  };
}

function createDesk(page: Page, row: HostRow, refresh: () => void, close: () => void): CardDesk {
  const { license } = page.facility;
  let target = row.key;
  const changed = () => {
    page.touched.emit(row.key);
    refresh();
  };
  return {
    async describe() {
      const view = (await ask(page, 'card.describe', { license, row })).value;
      if (view) target = view.target;
      return view;
    },
    form: async (action) => (await ask(page, 'form.describe', { license, tag: target, action })).value,
    async send(action, fields) {
      const reply = (await ask(page, 'action.queue', { license, tag: target, action, fields })).value;
      if (reply?.kind === 'queued') changed();
      return reply;
    },
    async keep(quantity, unit) {
      const reply = (await ask(page, 'reading.type', { license, row, quantity, unit })).value;
      if (reply?.ok) changed();
      return reply;
    },
    open: (route) => void ask(page, 'dashboard.open', { license, route }),
    close,
  };
}

/** Escape anywhere, or a press outside. A press on the card's own badge is left to the badge. */
function closeOnLeaving(
  doc: Document,
  host: HTMLElement,
  badge: () => HTMLElement,
  close: () => void,
  signal: AbortSignal,
) {
  const options = { signal, capture: true };
  doc.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    },
    options,
  );
  doc.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target !== host && target !== badge()) close();
    },
    options,
  );
}

function setExpanded(badge: HTMLElement, isOpen: boolean) {
  const button = buttonOf(badge);
  if (isOpen) button?.setAttribute('aria-expanded', 'true');
  else button?.removeAttribute('aria-expanded');
}

function buttonOf(badge: HTMLElement): HTMLElement | null {
  return badge.shadowRoot?.querySelector('button') ?? null;
}
