import type { FacilityKey } from '@/lib/domain/facility';
import type { SelectedRecords } from '@/lib/domain/selected-records';
import { callerOf } from '@/lib/messaging/serve';
import { browser } from '@/lib/platform/browser';
import type { NewAction } from '@/lib/services/push/accept-action';
import type { Services } from './services';

/** An action that a page asked for and a person has not confirmed yet. Gone with the browser session, by intent. */
export type Draft = Omit<NewAction, 'person'>;

/** Opens the dashboard at a route, in the tab that already shows it if there is one. */
export async function openDashboard(route: string): Promise<void> {
  const page = browser.runtime.getURL('/dashboard.html' as never);
  const [open] = await browser.tabs.query({ url: `${page}*` });
  const url = `${page}#${route.startsWith('/') ? route : `/${route}`}`;
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}

/** Opens a small window of our own to confirm what a page may not queue by itself. */
export async function openConfirm(services: Services, draft: Draft): Promise<void> {
  const id = services.newId();
  await browser.storage.session.set({ [`draft ${id}`]: draft });
  const url = `${browser.runtime.getURL('/dashboard.html' as never)}#/confirm/${id}`;
  await browser.windows.create({ url, type: 'popup', width: 460, height: 520 });
}

/** The draft of an id; null when it was used or the browser was closed since. */
export async function readDraft(id: string): Promise<Draft | null> {
  const key = `draft ${id}`;
  return ((await browser.storage.session.get(key))[key] as Draft | undefined) ?? null;
}

/** Records that a person selected in Metrc's grid, to be acted on in a window of our own. */
export interface Selection extends SelectedRecords {
  facility: FacilityKey;
}

/** Opens a window of our own for what was selected on a page: there it is chosen, looked through and confirmed. */
export async function openSelection(services: Services, selection: Selection): Promise<void> {
  const id = services.newId();
  await browser.storage.session.set({ [`selection ${id}`]: selection });
  const url = `${browser.runtime.getURL('/dashboard.html' as never)}#/selection/${id}`;
  await browser.windows.create({ url, type: 'popup', width: 980, height: 760 });
}

/** The selection of an id; null when the browser was closed since. */
export async function readSelection(id: string): Promise<Selection | null> {
  const key = `selection ${id}`;
  return ((await browser.storage.session.get(key))[key] as Selection | undefined) ?? null;
}

/** Uses a draft up, so that it cannot be confirmed twice. */
export async function dropDraft(id: string): Promise<void> {
  await browser.storage.session.remove(`draft ${id}`);
}

/** State and license of a Metrc page that is open, the active one first: what set-up offers. */
export async function openMetrcPage(): Promise<{ state: string; license: string | null } | null> {
  const tabs = await browser.tabs.query({ url: 'https://*.metrc.com/*' });
  tabs.sort((a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  for (const { id, url } of tabs) {
    const page = callerOf({ id: browser.runtime.id, url, frameId: 0, tab: { id } });
    if (page?.facility) return page.facility;
    const state = /^https:\/\/([a-z]{2})\.metrc\.com\//.exec(url ?? '')?.[1];
    if (state) return { state, license: null };
  }
  return null;
}
