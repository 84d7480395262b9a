import type { CDPSession, Page } from '@playwright/test';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** A scanner needs so long for a key, ms. */
const keyMs = 4;

/**
 * What a USB scanner does: a burst of keys, and Enter. Each key says when it was pressed: on a busy machine they would be
 * taken for a person's by the time at which the browser gets round to them.
 */
export async function scan(page: Page, text: string): Promise<void> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  const session = await known;
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };
  const keys = [...[...text].map((key) => ({ key, text: key })), enter];
  const from = Date.now();
  const sent = keys.flatMap((key, n) => {
    const timestamp = (from + n * keyMs) / 1_000;
    return [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, key: key.key }),
    ];
  });
  await Promise.all(sent);
}
