/** The one door to extension APIs. Tests replace the polyfill here, and nowhere else. */
export { default as browser } from 'webextension-polyfill';
