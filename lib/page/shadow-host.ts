/** What a person does with mouse, finger or keyboard. */
const shieldedEvents = [
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'touchcancel',
  'keydown',
  'keyup',
  'keypress',
] as const;

/** An element of ours on Metrc's page, and the root in which we draw. */
export interface ShadowHost {
  host: HTMLElement;
  root: ShadowRoot;
}

/** Makes the style sheet that all hosts of one kind share. It needs no permission of the page. */
export function createSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * Makes one of our elements: plain, with a dash in its name (never defined as custom element: that registry is null
 * in a content script), drawn in an open shadow root so that neither side's styles or texts reach the other.
 */
export function createHost(doc: Document, name: `tandem-${string}`, ...sheets: CSSStyleSheet[]): ShadowHost {
  const host = doc.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  return { host, root };
}

/** Keeps what a person does inside a host from Metrc's listeners: they would take it for something done to the page. */
export function shield(host: HTMLElement) {
  for (const type of shieldedEvents) host.addEventListener(type, keepInside, { passive: true });
}

/**
 * The same for all hosts of one name, hundreds of them, with one listener per kind of event: a click on a badge must
 * not select its row. Nothing inside such a host hears these events either; presses come to `onPress`.
 */
export function shieldAll(
  doc: Document,
  name: `tandem-${string}`,
  onPress: (host: HTMLElement, event: Event) => void,
  signal: AbortSignal,
) {
  const hear = (event: Event) => {
    const host = event.composedPath().find((node) => node instanceof HTMLElement && node.localName === name);
    if (!host) return;
    event.stopPropagation();
    if (event.type === 'click') onPress(host as HTMLElement, event);
  };
  for (const type of shieldedEvents) doc.addEventListener(type, hear, { capture: true, passive: true, signal });
}

function keepInside(event: Event) {
  event.stopPropagation();
}
