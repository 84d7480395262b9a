/** Runs `work` as the only holder of a name in this profile; released at once should the worker die. */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work) as Promise<T>;
}
