import type { FormField } from '../form';
import type { GridLine } from './read-grid';

/**
 * What makes a line of a file the same line when the file comes again: its own cells, what was said for all lines, and
 * its number among equals. Days that were said for all do not count: they begin with today, and the same file dropped
 * tomorrow is still the same.
 */
export function lineSources(
  lines: readonly Pick<GridLine, 'target' | 'own'>[],
  shared: Readonly<Record<string, string>>,
  fields: readonly Pick<FormField, 'name' | 'kind'>[],
): string[] {
  const days = new Set(fields.filter(({ kind }) => kind === 'day').map(({ name }) => name));
  const common = Object.entries(shared).filter(([name, value]) => value !== '' && !days.has(name));
  const times = new Map<string, number>();
  return lines.map(({ target, own }) => {
    const text = JSON.stringify([target, sorted([...common.filter(([name]) => !own[name]), ...Object.entries(own)])]);
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    return `${text}#${before}`;
  });
}

function sorted(entries: [string, string][]): [string, string][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
