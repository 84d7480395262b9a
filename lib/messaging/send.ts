import { browser } from '../platform/browser';
import type { Events, RequestInput, RequestName, RequestReply } from './contract';

/** How a failed request reaches its caller: errors cross as plain data. */
export class RequestFailed extends Error {
  readonly kind: 'refused' | 'broken' | 'reload';

  constructor(kind: 'refused' | 'broken' | 'reload', message: string) {
    super(message);
    this.name = 'RequestFailed';
    this.kind = kind;
  }
}

interface Envelope {
  ok: boolean;
  value?: unknown;
  error?: { kind: 'refused' | 'broken'; message: string };
}

/**
 * Asks the background. Wakes it if it sleeps.
 * @throws RequestFailed `reload` when the extension was updated or disabled under this page
 */
export async function send<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestReply<N>> {
  let envelope: Envelope | undefined;
  try {
    envelope = (await browser.runtime.sendMessage({ tandem: name, input })) as Envelope | undefined;
  } catch (error) {
    // Also thrown as "Extension context invalidated" once an update replaced us.
    throw new RequestFailed(browser.runtime?.id ? 'broken' : 'reload', String(error));
  }
  if (!envelope) throw new RequestFailed('broken', `no answer to ${name}`);
  if (!envelope.ok) throw new RequestFailed(envelope.error?.kind ?? 'broken', envelope.error?.message ?? name);
  return envelope.value as RequestReply<N>;
}

/** Listens to one kind of event until the signal aborts. */
export function onEvent<E extends keyof Events>(name: E, listener: (event: Events[E]) => void, signal: AbortSignal) {
  const hear = (message: unknown) => {
    const event = message as { tandemEvent?: string; value?: Events[E] };
    if (event?.tandemEvent === name) listener(event.value as Events[E]);
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear), { once: true });
}
