/**
 * Key of a detail whose own Id, or lack of one, does not keep it apart from the details of other records: one package is
 * sold on many receipts and may travel twice. Where the parent is not told, the key has to do alone.
 */
export function underParent(parent: string | undefined, key: string): string {
  return parent ? `${parent}|${key}` : key;
}
