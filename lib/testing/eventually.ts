import { vi } from 'vitest';

/** Looks again and again until it throws no more; a minute is only for what hangs. */
export const eventually = <T>(look: () => T): Promise<T> => vi.waitFor(look, { timeout: 60_000 });
