import type { HostRow } from '../domain/host-row';

/** A row of the Active packages grid, as read from the page. A field given as undefined has no readable cell. */
export function packageRow(
  key: string,
  fields: Record<string, string | undefined> = {},
  over: Partial<HostRow> = {},
): HostRow {
  const all = { quantity: '100', unit: 'ea', place: 'Vault', item: 'Gummies', ...fields };
  const shown = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { kind: 'package', grid: 'active', key, fields: Object.fromEntries(shown), ...over };
}
