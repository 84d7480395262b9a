import { send } from '@/lib/messaging/send';
import { browser } from '@/lib/platform/browser';

/** Shows a screen of the dashboard, in the tab that already has it where there is one. */
export async function openDashboard(route: string): Promise<void> {
  try {
    await send('dashboard.open', { route });
  } catch {
    // The background is away: a new tab needs nobody's help.
    await browser.tabs.create({ url: browser.runtime.getURL(`dashboard.html#/${route}`) });
  }
}
