const edgePx = 8;
const gapPx = 6;
/** Metrc's navigation bar stays over the top of the page. */
const navbarPx = 44;
const heights = { least: 240, most: 640 };

/**
 * Puts the card below its badge, or above it where there is more room. In document coordinates, so that it scrolls
 * with the row without listening to scrolling.
 */
export function placeCard(host: HTMLElement, card: HTMLElement, badge: HTMLElement) {
  const view = host.ownerDocument.documentElement;
  const anchor = anchorOf(badge);
  // Above, the card also clears the tag over the badge.
  const tagTop = Math.max(anchor.top - 18, badge.closest('td')?.getBoundingClientRect().top ?? anchor.top);
  const origin = host.getBoundingClientRect();
  const below = view.clientHeight - anchor.bottom - gapPx - edgePx;
  const above = tagTop - navbarPx - gapPx - edgePx;
  const isBelow = below >= 420 || below >= above;
  const height = Math.max(heights.least, Math.min(heights.most, isBelow ? below : above));
  const left = Math.max(edgePx, Math.min(anchor.left, view.clientWidth - card.offsetWidth - edgePx));
  card.style.maxHeight = `${Math.round(height)}px`;
  card.style.left = `${Math.round(left - origin.left)}px`;
  const top = isBelow ? anchor.bottom + gapPx : tagTop - gapPx - card.offsetHeight;
  card.style.top = `${Math.round(top - origin.top)}px`;
}

/** The host of a badge has no box of its own to speak of: its button has. */
function anchorOf(badge: HTMLElement): DOMRect {
  return (badge.shadowRoot?.querySelector('button') ?? badge).getBoundingClientRect();
}
