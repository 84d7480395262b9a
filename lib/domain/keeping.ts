/** Where the keys live (design, section 7): a passphrase a browser session, the session only, or in the clear on disk. */
export const keepings = ['passphrase', 'session', 'stay'] as const;
/** One of {@link keepings}. */
export type Keeping = (typeof keepings)[number];

/** What the vault can say of itself without being opened. */
export type VaultState =
  | { kind: 'empty' }
  | { kind: 'locked'; person: string; keeping: Keeping }
  | { kind: 'open'; person: string; keeping: Keeping };
