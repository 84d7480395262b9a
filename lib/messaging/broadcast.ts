import { browser } from '../platform/browser';
import type { Events } from './contract';

/** Pages of Metrc: the host permission lets us find them without the `tabs` permission. */
const metrcPages = 'https://*.metrc.com/*';

/** Tells our own pages and every open Metrc page. Nobody listening is no failure. */
export async function broadcast<E extends keyof Events>(name: E, value: Events[E]): Promise<void> {
  const message = { tandemEvent: name, value };
  await browser.runtime.sendMessage(message).catch(() => {});
  const tabs = await browser.tabs.query({ url: metrcPages });
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined ? null : browser.tabs.sendMessage(tab.id, message).catch(() => {}))),
  );
}
