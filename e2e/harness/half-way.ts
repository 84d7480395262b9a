import { expect, type Page } from '@playwright/test';
import { patience } from './patience.ts';
import type { LocalMetrc } from './simulator.ts';

// Only inside `evaluate`, in a page of the extension.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const id = 'half-way';

/** Which requests are meant; all to Metrc's API unless told otherwise. */
interface Which {
  method?: string;
  path?: string;
  /** Whether the first that is held took effect already, and only its answer is missing. */
  at?: 'before' | 'after';
}

/** Lets so many more requests by and holds all that follow, until {@link goOn}. */
export async function holdAfter(metrc: LocalMetrc, after: number, which: Which = {}): Promise<void> {
  await metrc.post('hold', { id, path: '^/[a-z]+/v2\\b', ...which, after, times: 1_000_000 });
}

/**
 * Waits until so many more requests went by and others are held: what a test does now strikes work that is half done,
 * however slow or fast the computer is.
 */
export async function halfWay(metrc: LocalMetrc, after: number, which: Which = {}): Promise<void> {
  await holdAfter(metrc, after, which);
  const held = async () => (await metrc.get<unknown[]>('held')).length;
  await expect.poll(held, { message: `held after ${after} requests`, timeout: patience }).toBeGreaterThan(0);
}

/** Lets go what is held. */
export async function goOn(metrc: LocalMetrc): Promise<void> {
  await metrc.post('release', { id });
}

/** Wakes a worker that was killed, as any message does; it finds by itself what was left. */
export async function wake(page: Page): Promise<void> {
  // One that is still ending takes the message with it.
  await expect(async () => {
    const reply = await page.evaluate(() => chrome.runtime.sendMessage({ tandem: 'overview.get', input: {} }));
    expect(reply).toMatchObject({ ok: true });
  }).toPass({ timeout: patience });
}
