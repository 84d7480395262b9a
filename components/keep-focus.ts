import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps a keyboard's place in a part of the screen. When what had the focus goes away, because a row was mended or a
 * card moved on, the focus goes to what stands in its place now, and not to the top of the page.
 * @param part looked at after each time that its owner is drawn
 * @param places selector of what can stand in for each other; without any left, the part itself takes the focus.
 *   None of them acts when Enter is pressed once more.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>, places: string): void {
  const held = useRef<{ element: Element; place: number } | null>(null);

  useEffect(() => {
    const root = part.current;
    if (!root) return;
    const remember = (event: FocusEvent) => {
      const element = event.target as Element;
      const place = [...root.querySelectorAll(places)].findIndex((one) => one.contains(element));
      held.current = { element, place };
    };
    // Whoever goes elsewhere is not brought back. What is taken away may lose the focus first: it is still remembered.
    const forget = () =>
      queueMicrotask(() => {
        if (held.current?.element.isConnected && !root.contains(document.activeElement)) held.current = null;
      });
    root.addEventListener('focusin', remember);
    root.addEventListener('focusout', forget);
    return () => {
      root.removeEventListener('focusin', remember);
      root.removeEventListener('focusout', forget);
    };
  }, []);

  useLayoutEffect(() => {
    const root = part.current;
    const lost = held.current;
    if (!root || !lost || lost.element.isConnected) return;
    held.current = null;
    if (document.activeElement && document.activeElement !== document.body) return;
    const left = root.querySelectorAll<HTMLElement>(places);
    const next = left[Math.min(Math.max(lost.place, 0), left.length - 1)] ?? root;
    next.tabIndex = -1;
    // The screen stays where it is read; the next step by keyboard brings it along.
    next.focus({ preventScroll: true });
  });
}
