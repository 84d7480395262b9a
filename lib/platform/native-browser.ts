/**
 * What the polyfill comes to in Chrome 120 and later, where every call that a page needs returns a promise by itself.
 * Built into the content script in its place (`wxt.config.ts`): it runs in every page of Metrc, and this is 4 kB less.
 */
export default (globalThis as unknown as { chrome: unknown }).chrome;
