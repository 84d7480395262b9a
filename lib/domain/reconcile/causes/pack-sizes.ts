import Big from 'big.js';

/** `10pk`, `5-pack`, `20 count` in the name of an item. */
const inName = /(\d+)\s*-?\s*(?:pk|packs?|ct|count|pcs|pieces)\b/gi;

/**
 * Pack sizes that Metrc's row of a package gives for its item: its unit quantity and weight, and counts in its name.
 * @param raw the reply's row
 * @returns decimal texts above 1
 */
export function packSizesOf(raw: unknown): string[] {
  const item = (raw as { Item?: Record<string, unknown> } | null)?.Item ?? {};
  const stated = [item.UnitQuantity, item.UnitWeight].filter((value) => typeof value === 'number').map(String);
  const named = typeof item.Name === 'string' ? [...item.Name.matchAll(inName)].map(([, count]) => count ?? '1') : [];
  return [...new Set([...stated, ...named])].filter((size) => new Big(size).gt(1));
}
