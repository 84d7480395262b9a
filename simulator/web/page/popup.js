import { el } from './dom.js';

let closeOpen = () => {};

/**
 * Kendo's floating container, at the end of `body`, below an anchor. One is open at a time; a press outside closes it.
 * @param {Element} anchor
 * @param {HTMLElement} content
 * @returns {() => void} closes it
 */
export function openPopup(anchor, content) {
  closeOpen();
  const container = el('div', { class: 'k-animation-container' }, content);
  document.body.append(container);
  const place = anchor.getBoundingClientRect();
  const left = Math.min(place.left, document.documentElement.clientWidth - container.offsetWidth - 8);
  const below = place.bottom + container.offsetHeight < innerHeight || place.top < container.offsetHeight;
  const top = below ? place.bottom : place.top - container.offsetHeight;
  container.style.left = `${Math.max(4, left) + scrollX}px`;
  container.style.top = `${top + scrollY}px`;
  const outside = (event) => {
    if (!container.contains(event.target) && !anchor.contains(event.target)) close();
  };
  const onKey = (event) => event.key === 'Escape' && close();
  function close() {
    container.remove();
    document.removeEventListener('mousedown', outside, true);
    document.removeEventListener('keydown', onKey, true);
    closeOpen = () => {};
  }
  document.addEventListener('mousedown', outside, true);
  document.addEventListener('keydown', onKey, true);
  closeOpen = close;
  return close;
}
