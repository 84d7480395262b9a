/**
 * Key of a detail whose own Id, or lack of one, does not keep it apart from the details of other records: one package is
 * sold on many receipts and may travel twice.
 * @throws TypeError without a parent: rows of two parents would silently be one
 */
export function underParent(parent: string | undefined, key: string): string {
  if (!parent) throw new TypeError('a detail is kept under its parent');
  return `${parent}|${key}`;
}
