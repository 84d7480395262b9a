/** Copies plain data as `structuredClone` does, many times faster: half of what a database in memory does is copying. */
export function plainClone<T>(value: T): T {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(plainClone) as T;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return exactClone(value);
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = plainClone(value[key]);
  return copy as T;
}

const exactClone = globalThis.structuredClone;
