/**
 * Makes an element.
 * @param {string} tag
 * @param {Record<string, string | boolean | null | undefined>} attributes `text` sets the content; false and null leave one out
 * @param {...(Node | string | null)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name === 'text') node.textContent = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/**
 * Text as it may stand in HTML.
 * @param {unknown} value
 */
export function escapeText(value) {
  return String(value ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Waits. @param {number} ms */
export function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** An icon of Bootstrap's or Kendo's sprite. @param {string} className */
export function icon(className) {
  return el('span', { class: className });
}
