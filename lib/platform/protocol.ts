/**
 * Protocol of the last request to a host, as the browser tells it (`h2`, `http/1.1`); null when it does not.
 * The buffer stops recording when full, so it is emptied here.
 */
export function protocolOf(host: string): string | null {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const last = entries.filter((entry) => entry.name.startsWith(`https://${host}/`) && entry.nextHopProtocol).at(-1);
  if (entries.length > 100) performance.clearResourceTimings();
  return last?.nextHopProtocol ?? null;
}
