import type { CDPSession, Page } from '@playwright/test';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * What a USB scanner does: a burst of keys, and Enter. Sent without waiting for each key, as no scanner does: on a busy
 * machine one key at a time would be as slow as a person.
 */
export async function scan(page: Page, text: string): Promise<void> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  const session = await known;
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
  const keys = [...[...text].map((key) => ({ key, text: key })), enter];
  const sent = keys.flatMap((key) => [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key }),
  ]);
  await Promise.all(sent);
}
