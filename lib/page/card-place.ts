const edgePx = 8;
const gapPx = 6;
/** Metrc's navigation bar stays over the top of the page. */
const navbarPx = 44;
/** What a card with its longest form needs: a side with less room is not taken, lest the card must move to grow. */
const usualPx = 560;
const leastPx = 240;

/**
 * Puts the card below its badge, above it, or, where neither has room for all of it, beside the badge and as high as
 * it takes to show it whole. In document coordinates, so that it scrolls with the row without listening to scrolling.
 */
export function placeCard(host: HTMLElement, card: HTMLElement, badge: HTMLElement) {
  const view = host.ownerDocument.documentElement;
  const anchor = anchorOf(badge);
  const most = Math.max(leastPx, view.clientHeight - navbarPx - 2 * edgePx);
  card.style.maxHeight = `${most}px`;
  const isInSight = anchor.bottom > navbarPx && anchor.top < view.clientHeight;
  // Whoever has scrolled the row away does not want the card to follow.
  if (card.style.top && !isInSight) return;
  const height = card.offsetHeight;
  const needed = Math.max(height, Math.min(usualPx, most));
  const cell = badge.closest('td')?.getBoundingClientRect() ?? anchor;
  // Above, the card also clears the tag over the badge.
  const tagTop = Math.max(anchor.top - 18, cell.top);
  const origin = host.getBoundingClientRect();
  const end = view.clientHeight - edgePx;
  const isBelow = end - anchor.bottom - gapPx >= needed;
  const isAbove = !isBelow && tagTop - gapPx - navbarPx - edgePx >= needed;
  const furthest = view.clientWidth - card.offsetWidth - edgePx;
  const beside = cell.right + gapPx;
  const left = isBelow || isAbove || beside > furthest ? Math.max(edgePx, Math.min(anchor.left, furthest)) : beside;
  const top = isBelow
    ? anchor.bottom + gapPx
    : isAbove
      ? tagTop - gapPx - height
      : Math.max(navbarPx + edgePx, Math.min(cell.top, end - height));
  card.style.left = `${Math.round(left - origin.left)}px`;
  card.style.top = `${Math.round(top - origin.top)}px`;
}

/** The host of a badge has no box of its own to speak of: its button has. */
function anchorOf(badge: HTMLElement): DOMRect {
  return (badge.shadowRoot?.querySelector('button') ?? badge).getBoundingClientRect();
}
