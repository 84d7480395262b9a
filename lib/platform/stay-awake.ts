import { browser } from './browser';

const pingMs = 15_000;

/**
 * Keeps the background worker alive while `work` runs. Only extension API calls reset Chromium's 30 s idle timer:
 * a fetch, a lock or a transaction does not (docs/adr/0006-worker-lifetime.md).
 */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), pingMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
