import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { closeStorageToPages } from '@/lib/data/vault';
import { serve } from '@/lib/messaging/serve';
import { browser } from '@/lib/platform/browser';
import { alarms, ensureHourly, hourlyBegan } from '@/lib/platform/wake-up';
import { ownHandlers } from './handlers/own';
import { pageHandlers } from './handlers/page';
import { createServices, type Services } from './services';

/** Wires the services to the browser's events. Listeners first: an event that woke the worker is waiting for them. */
export default defineBackground(() => {
  // The extension's CSP forbids `new Function`, and zod's probe for it would be reported as a violation.
  z.config({ jitless: true });
  const services = createServices();
  serve({ ...pageHandlers(services), ...ownHandlers(services) });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarms.hourly) void pullHourly(services);
    if (name === alarms.resume) void services.sync.resume();
    void services.push.pump();
  });
  browser.runtime.onUpdateAvailable.addListener(() => void makeWay(services));
  // Only to be woken: without a listener the browser's start would not start us.
  browser.runtime.onStartup.addListener(() => {});
  void start(services);
});

/** Every life of the worker begins here, whatever woke it: what the databases say is what has to be done. */
async function start(services: Services) {
  await closeStorageToPages();
  await services.hosts.paceChanged();
  for (const { facility } of await services.ops.facilities.toArray()) services.news.statusChanged(facility);
  if (await ensureHourly(services.clock.now(), Math.random)) void pullHourly(services);
  void services.sync.resume();
  void services.push.pump();
}

async function pullHourly({ sync, clock }: Services) {
  await hourlyBegan(clock.now());
  await sync.startAll('alarm');
}

/** Longest wait for a write on the wire; cut off after that it is found again as unknown and read back. */
const patienceMs = 60_000;

/** An update is ready: nothing new is begun, the write on the wire is answered, then the new version takes over. */
async function makeWay({ push, clock }: Services) {
  await Promise.race([push.rest(), clock.sleep(patienceMs)]);
  browser.runtime.reload();
}
