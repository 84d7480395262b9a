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
 * What a person does inside it never reaches Metrc's own listeners: a click must not select a row.
 */
export function createHost(doc: Document, name: `tandem-${string}`, sheet: CSSStyleSheet): ShadowHost {
  const host = doc.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  for (const type of shieldedEvents) host.addEventListener(type, keepInside, { passive: true });
  return { host, root };
}

function keepInside(event: Event) {
  event.stopPropagation();
}
