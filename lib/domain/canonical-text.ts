/**
 * A plain value as one text that is the same however the value came about: JSON with the names of every object in the
 * order of their code units. What is undefined is not there.
 * @param value data as a database keeps it: text, numbers, booleans, null, arrays and plain objects
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalText(one ?? null)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalText(part)}`);
  return `{${parts.join()}}`;
}
