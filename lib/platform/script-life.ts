/** The extension's API object: without an id once the extension was replaced or removed under this page. */
const api = (globalThis as unknown as { chrome: { runtime?: { id?: string } } }).chrome;
/** What a beginning script tells the others of this extension in the page. */
const started = `${api?.runtime?.id}:started`;

/**
 * The life of a content script, in the place of wxt's class of this name (`wxt.config.ts`): of that one, which runs in
 * every page of Metrc, nothing else is used, and this is 0.6 kB less. It ends when a newer script starts in the same
 * page, or when the extension behind it turns out to be gone.
 */
export class ContentScriptContext {
  private readonly ending = new AbortController();
  readonly signal: AbortSignal = this.ending.signal;

  constructor() {
    // A script that begins says so with a number of its own; who hears another one is the older.
    const detail = Math.random();
    document.dispatchEvent(new CustomEvent(started, { detail }));
    const hear = (event: Event) => {
      if ((event as CustomEvent<unknown>).detail !== detail) this.notifyInvalidated();
    };
    document.addEventListener(started, hear, { signal: this.signal });
  }

  notifyInvalidated(): void {
    this.ending.abort();
  }

  /** Calls back in a steady beat until this life is over. */
  setInterval(work: () => void, everyMs: number): void {
    const timer = setInterval(() => {
      if (!api?.runtime?.id) this.notifyInvalidated();
      else work();
    }, everyMs);
    this.signal.addEventListener('abort', () => clearInterval(timer));
  }
}
