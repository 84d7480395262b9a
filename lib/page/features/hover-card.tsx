import { HoverCard } from '@/components/page/hover-card';
import { isListing } from '@/lib/domain/pages/registry';
import type { PageFeature } from '../feature';
import { type JudgedGrid, judgedRows } from '../judged';
import { pageStyles } from '../page-styles';
import { createPanel } from '../panel';

/** A pointer that only passes by opens nothing. */
const restMs = 180;
/** A press that closes a card gives the focus back to its badge within this time. */
const pressMs = 500;

/** What a badge says in a word, said whole while the pointer rests on it or the focus stands on it. */
export const hoverCard: PageFeature = {
  id: 'hover-card',
  include: isListing,
  init({ document: doc, judged, cards }, signal) {
    const panel = createPanel(doc, 'tandem-hover', pageStyles.hover);
    const { host } = panel;
    let latest: JudgedGrid | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let under: Element | null = null;
    let pressedAt = Number.NEGATIVE_INFINITY;

    function hide() {
      clearTimeout(timer);
      under = null;
      if (host.isConnected) panel.close();
    }

    function follow({ type, target, timeStamp }: Event) {
      const badge = target instanceof Element && target.localName === 'tandem-badge' ? target : null;
      // While a badge has the focus, the pointer passes over other things as the page scrolls under it.
      if (badge === under || (type === 'pointerover' && !badge && under === doc.activeElement)) return;
      hide();
      // Focus that only came back after a press is no question.
      if (type === 'focusin' && timeStamp - pressedAt < pressMs) return;
      under = badge;
      if (badge) timer = setTimeout(() => show(badge), type === 'focusin' ? 0 : restMs);
    }

    function show(badge: Element) {
      const found = latest && judgedRows(latest).find(({ row }) => row.cell === badge.parentElement);
      const isPinned = badge.shadowRoot?.querySelector('[aria-expanded="true"]');
      if (!found || isPinned || signal.aborted) return;
      panel.draw(<HoverCard verdict={found.verdict} now={Date.now()} />);
      doc.body.append(host);
      place(host, badge);
    }

    for (const type of ['pointerover', 'focusin'])
      doc.addEventListener(type, follow, { capture: true, passive: true, signal });
    const pressed = ({ timeStamp }: Event) => {
      pressedAt = timeStamp;
    };
    doc.addEventListener('pointerdown', pressed, { capture: true, passive: true, signal });
    for (const type of ['pointerdown', 'focusout'])
      doc.addEventListener(type, hide, { capture: true, passive: true, signal });
    // Before whatever a key does: the step that it makes to a badge shows that badge's card, press or no press before.
    const typed = () => {
      pressedAt = Number.NEGATIVE_INFINITY;
      hide();
    };
    doc.defaultView?.addEventListener('keydown', typed, { capture: true, passive: true, signal });
    // A step by keyboard scrolls to its badge, which keeps the focus: the card goes along. A wheel takes it away.
    const scrolled = () => {
      if (!under || under !== doc.activeElement) hide();
      else if (host.isConnected) place(host, under);
    };
    doc.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
    cards.listen(hide, signal);
    judged.listen((now) => {
      latest = now;
      if (under && !under.isConnected) hide();
    }, signal);
    signal.addEventListener('abort', hide, { once: true });
  },
};

/** Under its badge, above it where there is no room, and never past the edge. */
function place(host: HTMLElement, badge: Element) {
  const view = host.ownerDocument.documentElement;
  const anchor = (badge.shadowRoot?.querySelector('button') ?? badge).getBoundingClientRect();
  const { width, height } = host.getBoundingClientRect();
  const isBelow = anchor.bottom + 5 + height < view.clientHeight;
  // Custom properties: the host's own rules are important, and undo any other style on it.
  host.style.setProperty('--left', `${Math.max(8, Math.min(anchor.left, view.clientWidth - width - 8))}px`);
  host.style.setProperty('--top', `${isBelow ? anchor.bottom + 5 : anchor.top - 5 - height}px`);
}
