// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { placeCard } from './card-place';

const view = { width: 1280, height: 860 };
const cardWidth = 468;

function sized(element: HTMLElement, left: number, top: number, width: number, height: number) {
  element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
  return element;
}

/** A card of some height beside a badge at some height of the window. @returns where the card lies */
function place(badgeTop: number, cardHeight: number, card = document.createElement('div')) {
  const host = sized(document.createElement('div'), 0, 0, 0, 0);
  const cell = sized(document.createElement('td'), 54, badgeTop - 20, 176, 40);
  const badge = sized(document.createElement('button'), 60, badgeTop, 84, 15);
  cell.append(badge);
  const shown = () => Math.min(cardHeight, Number.parseFloat(card.style.maxHeight));
  Object.defineProperties(card, {
    offsetHeight: { configurable: true, get: shown },
    offsetWidth: { configurable: true, value: cardWidth },
  });
  placeCard(host, card, badge);
  const top = Number.parseFloat(card.style.top);
  return { card, left: Number.parseFloat(card.style.left), top, end: top + shown() };
}

beforeEach(() => {
  Object.defineProperties(document.documentElement, {
    clientWidth: { configurable: true, value: view.width },
    clientHeight: { configurable: true, value: view.height },
  });
});

describe('placeCard', () => {
  it('goes below the badge where all of it has room', () => {
    expect(place(120, 400)).toMatchObject({ left: 60, top: 141 });
  });

  it('goes above near the end of the window', () => {
    const { left, end } = place(800, 400);
    expect(left).toBe(60);
    expect(end).toBeLessThan(780);
  });

  it('leaves the row uncovered at the side and shows all of itself where neither has room', () => {
    const { left, top, end } = place(455, 540);
    expect(left).toBeGreaterThan(230);
    expect(top).toBeGreaterThanOrEqual(44);
    expect(end).toBeLessThanOrEqual(view.height);
  });

  it('moves up as far as it must when it grows', () => {
    const before = place(455, 380);
    const after = place(455, 700, before.card);
    expect(after.left).toBe(before.left);
    expect(after.end).toBeLessThanOrEqual(view.height);
  });

  it('is never taller than the window below the navigation bar', () => {
    const { top, end } = place(455, 2_000);
    expect(top).toBeGreaterThanOrEqual(44);
    expect(end).toBeLessThanOrEqual(view.height);
  });

  it('stays where it is once its row is scrolled away', () => {
    const before = place(455, 400);
    expect(place(-300, 400, before.card).top).toBe(before.top);
  });
});
