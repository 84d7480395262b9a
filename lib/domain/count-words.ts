/**
 * A count with commas between its thousands, `1,204`, as an English screen writes it. By hand: the first use of `Intl`
 * costs a page of Metrc ten milliseconds.
 */
export function countWords(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
