/** Screens of the navigation, in its order. */
export const navScreens = [
  'overview',
  'differences',
  'records',
  'queue',
  'activity',
  'count',
  'readings',
  'sales',
  'proof',
  'runs',
  'settings',
  'setup',
] as const;
/** One screen of the navigation. */
export type NavScreen = (typeof navScreens)[number];

/** Where the dashboard is. `list` is the list of the Records screen, `session` the count of the Count screen, or `hand-over`, or `together` with `joint`: counts put together. `license` is a wish: the facility of a Metrc page that opened us. */
export type Route =
  | { screen: NavScreen; license: string | null; list?: string; session?: string; joint?: string }
  | { screen: 'unlock'; license: string | null }
  | { screen: 'confirm'; draftId: string; license: string | null }
  | { screen: 'selection'; selectionId: string; license: string | null };

const aliases: Record<string, NavScreen> = { import: 'readings' };

/** Reads a hash such as `#/queue?license=C11-1` or `#/confirm/abc`; whatever is unknown is the overview. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/*/, '').split('?', 2);
  const [name = '', parameter = '', more = ''] = path.split('/');
  const license = new URLSearchParams(query).get('license');
  if (name === 'unlock') return { screen: 'unlock', license };
  if (name === 'confirm' && parameter) return { screen: 'confirm', draftId: decode(parameter), license };
  if (name === 'selection' && parameter) return { screen: 'selection', selectionId: decode(parameter), license };
  if (name === 'records' && parameter) return { screen: 'records', list: decode(parameter), license };
  if (name === 'count' && parameter === 'together' && more)
    return { screen: 'count', session: parameter, joint: decode(more), license };
  if (name === 'count' && parameter) return { screen: 'count', session: decode(parameter), license };
  const screen = aliases[name] ?? navScreens.find((screen) => screen === name) ?? 'overview';
  return { screen, license };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
