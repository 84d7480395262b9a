import { useState } from 'preact/hooks';
import type { Outcome } from '@/lib/messaging/replies';
import { useAtOnce } from './use-at-once';

/** Choices for each facility, which show at once, of something that nobody else changes while it is in view. */
export function useSwitches<T extends { facility: string }>(
  first: T[],
): {
  value: T[];
  /** Why the last choice was not stored. */
  failure: string | null;
  turn: (facility: string, changes: Partial<T>, store: () => Promise<Outcome>) => void;
} {
  const [stored, setStored] = useState(first);
  const { value, failure, change } = useAtOnce(stored);
  return {
    value,
    failure,
    turn: (facility, changes, store) =>
      change(
        (all) => all.map((one) => (one.facility === facility ? { ...one, ...changes } : one)),
        async (now) => {
          const done = await store();
          if (done.ok) setStored(now);
          return done;
        },
      ),
  };
}
