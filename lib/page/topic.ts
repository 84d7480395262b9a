/** A list of listeners inside one page, each bound to an abort signal. */
export interface Topic<T> {
  emit(value: T): void;
  listen(listener: (value: T) => void, signal: AbortSignal): void;
}

/** Makes an empty {@link Topic}. */
export function createTopic<T>(): Topic<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    emit(value) {
      for (const listener of [...listeners]) listener(value);
    },
    listen(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}
