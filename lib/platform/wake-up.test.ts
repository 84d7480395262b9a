import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from './browser';
import { ensureHourly, hourlyBegan } from './wake-up';

const now = Date.UTC(2026, 0, 15, 12);
const hourMs = 3_600_000;
const half = () => 0.5;
const alarm = () => browser.alarms.get('pull');

beforeEach(() => fakeBrowser.reset());

describe('the hourly alarm', () => {
  it('is first due in an hour and a share of ten minutes, on disk as in the browser', async () => {
    expect(await ensureHourly(now, half)).toBe(false);
    expect(await alarm()).toMatchObject({ scheduledTime: now + hourMs + 300_000, periodInMinutes: 60 });
    expect(await browser.storage.local.get('pull.dueAt')).toEqual({ 'pull.dueAt': now + hourMs + 300_000 });
  });

  it('is left alone by every later start of the worker, which would put it off for ever', async () => {
    await ensureHourly(now, half);
    await ensureHourly(now + 50 * 60_000, half);
    expect((await alarm())?.scheduledTime).toBe(now + hourMs + 300_000);
  });

  it('comes back at the stored due time after an update or a restart dropped it', async () => {
    await ensureHourly(now, half);
    await browser.alarms.clearAll();
    expect(await ensureHourly(now + 20 * 60_000, half)).toBe(false);
    expect((await alarm())?.scheduledTime).toBe(now + hourMs + 300_000);
  });

  it('says that a pull is due when it came due unseen, and rings for the next one only', async () => {
    await hourlyBegan(now);
    const later = now + 3 * hourMs;
    expect(await ensureHourly(later, half)).toBe(true);
    expect((await alarm())?.scheduledTime).toBe(later + hourMs);
  });

  it('takes a due time far in the future, left by a clock that was wrong, for none', async () => {
    await hourlyBegan(now + 72 * hourMs);
    expect(await ensureHourly(now, half)).toBe(false);
    expect((await alarm())?.scheduledTime).toBe(now + hourMs + 300_000);
  });
});
