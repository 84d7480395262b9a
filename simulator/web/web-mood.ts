/** Which of Metrc's builds the pages imitate. */
export type Look = '2022' | '2025' | '2026';

/** How the pages behave. `moods.web` holds a part of it; a page load can override it with `?sim-…`. */
export interface WebMood {
  look: Look;
  /** `data-field`: every body cell names its column (seen in Maine 2025); `plain`: stock Kendo cells. */
  cells: 'data-field' | 'plain';
  /** Fields of columns that are hidden when a grid opens, whatever the user's settings say. */
  hidden: readonly string[];
  /** The nodes that the extension Track & Trace Tools puts into the page. */
  t3: boolean;
  /** Help widget, chat button and a "Got It" pop-up. */
  noise: boolean;
  /** Sends a strict Content-Security-Policy with the page. */
  csp: boolean;
  /** Fixed delay of every list answer; null draws 150 to 400 ms from the world's seed. */
  delayMs: number | null;
  sessionMinutes: number;
  /** Font size of the root element; null leaves the browser's. */
  rootFontPx: number | null;
  /** Whether a browser without a session must fill in the log-in form. */
  logIn: boolean;
  /** Epoch milliseconds: every session begun before has ended. */
  sessionsEndedAt: number;
}

/** A current page with nothing in the way. */
export const calmWeb: WebMood = {
  look: '2025',
  cells: 'data-field',
  hidden: [],
  t3: false,
  noise: false,
  csp: false,
  delayMs: null,
  sessionMinutes: 30,
  rootFontPx: null,
  logIn: false,
  sessionsEndedAt: 0,
};

/**
 * The mood of one page load: defaults, then the simulator's setting, then the page's own query
 * (`sim-look`, `sim-cells`, `sim-hidden`, `sim-t3`, `sim-noise`, `sim-csp`, `sim-delay`, `sim-session`, `sim-font`).
 * @throws TypeError naming a setting that does not exist: a misspelt one would make a test pass for nothing
 */
export function resolveMood(setting: Readonly<Record<string, unknown>>, query: URLSearchParams): WebMood {
  const unknown = Object.keys(setting).find((name) => !(name in calmWeb));
  if (unknown !== undefined) throw new TypeError(`there is no web mood "${unknown}"`);
  const mood: WebMood = { ...calmWeb, ...setting };
  const look = query.get('sim-look');
  if (look === '2022' || look === '2025' || look === '2026') mood.look = look;
  const cells = query.get('sim-cells');
  if (cells !== null) mood.cells = cells === 'plain' ? 'plain' : 'data-field';
  const hidden = query.get('sim-hidden');
  if (hidden !== null) mood.hidden = hidden.split(',').filter(Boolean);
  mood.t3 = flag(query, 'sim-t3', mood.t3);
  mood.noise = flag(query, 'sim-noise', mood.noise);
  mood.csp = flag(query, 'sim-csp', mood.csp);
  mood.delayMs = number(query, 'sim-delay', mood.delayMs);
  mood.sessionMinutes = number(query, 'sim-session', mood.sessionMinutes);
  mood.rootFontPx = number(query, 'sim-font', mood.rootFontPx);
  return mood;
}

/** The `sim-…` part of a query, with its `?`, or an empty text: links keep it so that a whole visit has one mood. */
export function carriedQuery(query: URLSearchParams): string {
  const kept = [...query].filter(([name]) => name.startsWith('sim-'));
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}

function flag(query: URLSearchParams, name: string, otherwise: boolean): boolean {
  const text = query.get(name);
  return text === null ? otherwise : text !== '0' && text !== 'false';
}

function number<T extends number | null>(query: URLSearchParams, name: string, otherwise: T): T | number {
  const text = query.get(name);
  const value = text === null || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : otherwise;
}
