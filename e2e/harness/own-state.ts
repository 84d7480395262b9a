import { expect, type Page, type Worker } from '@playwright/test';
import { stored } from './own-pages.ts';
import { patience } from './patience.ts';
import type { LocalMetrc, LoggedRequest } from './simulator.ts';

// Only inside `evaluate`, in a page or worker of the extension: no package of types for so few calls.
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<unknown>; id?: string };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(values: Record<string, unknown>): Promise<void> };
  };
  alarms: {
    get(name: string): Promise<{ name: string; scheduledTime: number; periodInMinutes?: number } | undefined>;
    onAlarm: { dispatch(alarm: { name: string; scheduledTime: number }): void };
  };
};

/** A pull as the runs screen shows it. */
export interface Run {
  facility: string;
  trigger: string;
  state: string;
  order: number;
  startedAt: number;
  endedAt: number | null;
  sentence: { key: string };
}

/** An action of the queue. */
export interface Action {
  id: string;
  order: number;
  state: string;
  hold: string | null;
  records: string[];
}

/** How far a list is read. */
export interface Cursor {
  feed: string;
  asOf: number | null;
}

/** All runs, oldest first. */
export async function runsOf(page: Page): Promise<Run[]> {
  return (await stored<Run>(page, 'tandem-cache', 'runs')).sort((a, b) => a.order - b.order);
}

/** All actions, in the order in which they were accepted. */
export async function actionsOf(page: Page): Promise<Action[]> {
  return (await stored<Action>(page, 'tandem-ops', 'actions')).sort((a, b) => a.order - b.order);
}

/** Starts a pull, or joins the one that is going, and waits until it has ended well: seen by its row, which stays. */
export async function pulledBy(page: Page, start: () => Promise<unknown>): Promise<void> {
  const done = async () => (await runsOf(page)).filter(({ state }) => state === 'done').length;
  const before = await done();
  await start();
  await expect.poll(done, { timeout: patience }).toBeGreaterThan(before);
}

/** Every list's cursor. */
export function cursorsOf(page: Page): Promise<Cursor[]> {
  return stored<Cursor>(page, 'tandem-cache', 'cursors');
}

/** The hourly alarm as the browser has it. */
export function hourlyAlarm(page: Page) {
  return page.evaluate(() => chrome.alarms.get('pull'));
}

/** When the next hourly pull is due, as stored. */
export async function dueAt(page: Page): Promise<number> {
  return page.evaluate(async () => Number((await chrome.storage.local.get('pull.dueAt'))['pull.dueAt']));
}

/** Stores another due time: what a clock would bring about in an hour. */
export async function setDueAt(page: Page, at: number): Promise<void> {
  await page.evaluate((value) => chrome.storage.local.set({ 'pull.dueAt': value }), at);
}

/** Lets the hourly alarm ring in the worker, as the browser would. */
export async function ringHourly(worker: Worker | undefined): Promise<void> {
  if (!worker) throw new Error('there is no worker');
  await worker.evaluate(() => chrome.alarms.onAlarm.dispatch({ name: 'pull', scheduledTime: Date.now() }));
}

/** Queues a new note for a package, with the message that a form of ours sends. */
export async function queueNote(page: Page, metrc: LocalMetrc, tag: string, note: string): Promise<void> {
  const input = { facility: `ca:${metrc.license}`, tag, action: 'package.note', fields: { note } };
  const message = { tandem: 'action.add', input };
  const reply = await page.evaluate((value) => chrome.runtime.sendMessage(value), message);
  expect(reply).toMatchObject({ ok: true, value: { kind: 'queued' } });
}

/** Tags of active packages, as the world has them. */
export async function someTags(metrc: LocalMetrc): Promise<string[]> {
  return (await metrc.packages('active')).filter(({ onHold }) => !onHold).map(({ label }) => label);
}

/** Notes of packages, as the world has them. */
export async function worldNotes(metrc: LocalMetrc, tags: readonly string[]): Promise<(string | null | undefined)[]> {
  const packages = await metrc.packages('active');
  return tags.map((tag) => packages.find(({ label }) => label === tag)?.note);
}

/** What reached Metrc's API, without its pages. */
export async function apiRequests(metrc: LocalMetrc): Promise<LoggedRequest[]> {
  return (await metrc.requests()).filter(({ host }) => host.startsWith('api-'));
}

/** Writes that took effect in the world, by request. */
export async function effectsOf(metrc: LocalMetrc): Promise<{ request: number }[]> {
  const { effects } = await metrc.get<{ effects: { request: number }[] }>('log');
  return effects.filter(({ request }) => request > 0);
}

/** Reads of lists that are read by window, each with where its window begins. */
export async function listReads(metrc: LocalMetrc): Promise<{ path: string; from: number }[]> {
  const lists = /^\/(packages\/v2\/(active|inactive|onhold|intransit)|items\/v2\/active|locations\/v2\/active)$/;
  const reads = (await apiRequests(metrc)).filter(({ path }) => lists.test(path));
  return reads.map(({ path, query }) => {
    const asked = new URLSearchParams(query);
    return { path, from: Date.parse(asked.get('lastModifiedStart') ?? '') };
  });
}
