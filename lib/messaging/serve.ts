import type { Runtime } from 'webextension-polyfill';
import { readFacility } from '../domain/metrc-address';
import { browser } from '../platform/browser';
import { type ParsedInput, pageRequests, type RequestName, type RequestReply, requests } from './contract';

/** Who asked, as the browser says: nothing in it comes from the message. */
export interface Caller {
  kind: 'page' | 'own';
  /** State and license in the sender tab's own address; null on our own pages. */
  facility: { state: string; license: string } | null;
  tabId: number | null;
}

/** One handler for each request: a missing one does not compile. */
export type Handlers = {
  [N in RequestName]: (input: ParsedInput<N>, caller: Caller) => Promise<RequestReply<N>>;
};

/** The parts of a message's sender that decide what it may ask. */
interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/**
 * Answers requests. Decides at once whether a message is ours; parses the input; checks the caller. A failure crosses
 * as plain data and names no key, URL or table.
 */
export function serve(handlers: Handlers): void {
  const listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => {
    const name = (message as { tandem?: unknown } | null)?.tandem;
    if (typeof name !== 'string' || !Object.hasOwn(requests, name)) return undefined;
    const { input } = message as { input?: unknown };
    answer(handlers, name as RequestName, input, sender as Sender).then(reply);
    // True keeps the channel open in every Chromium, with or without promises for listeners.
    return true;
  };
  // The polyfill's types know no listener that answers some messages and leaves the others alone.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

async function answer(handlers: Handlers, name: RequestName, input: unknown, sender: Sender) {
  const caller = callerOf(sender);
  if (!caller || (caller.kind === 'page' && !Object.hasOwn(pageRequests, name))) return refused('not for this page');
  const parsed = requests[name].input.safeParse(input);
  if (!parsed.success) return refused('not understood');
  const { license } = parsed.data as { license?: string };
  if (caller.kind === 'page' && license !== undefined && license !== caller.facility?.license)
    return refused('another license');
  try {
    const handler = handlers[name] as (input: unknown, caller: Caller) => Promise<unknown>;
    return { ok: true, value: await handler(parsed.data, caller) };
  } catch (error) {
    return { ok: false, error: { kind: 'broken', message: error instanceof Error ? error.name : 'failed' } };
  }
}

function refused(message: string) {
  return { ok: false, error: { kind: 'refused', message } };
}

/**
 * Sorts a sender. Pages of Metrc count only in their top frame and only by their own address.
 * @returns null for anyone else
 */
export function callerOf(sender: Sender): Caller | null {
  if (sender.id !== browser.runtime.id || !sender.url) return null;
  if (sender.url.startsWith(browser.runtime.getURL('')))
    return { kind: 'own', facility: null, tabId: sender.tab?.id ?? null };
  if (sender.frameId !== 0 || sender.tab?.id === undefined) return null;
  const url = URL.parse(sender.url);
  if (url?.protocol !== 'https:' || !/^[a-z]{2}\.metrc\.com$/.test(url.hostname)) return null;
  return { kind: 'page', facility: readFacility(url), tabId: sender.tab.id };
}
