/** Stores the groups of one walk in order, each while the walk reads the next. */
export interface StoreLine {
  /** Begins to store a group once the one before it is stored. @throws what that one failed with */
  add(store: () => Promise<void>): Promise<void>;
  /** Resolves when everything is stored. @throws what the last group failed with */
  settled(): Promise<void>;
}

/** Makes a line. At most one group of it is being stored, so that a slow disk holds up reading, not memory. */
export function createStoreLine(): StoreLine {
  let last = Promise.resolve();
  return {
    async add(store) {
      await last;
      last = store();
      // Whoever waits for it next is told.
      last.catch(() => {});
    },
    settled: () => last,
  };
}
