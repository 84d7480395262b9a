import { useState } from 'preact/hooks';
import type { Outcome } from '@/lib/messaging/replies';
import { tell } from '@/lib/platform/i18n';
import { createAtOnce } from './at-once';
import { failureText } from './failure';

/** A choice that shows at once, and goes back to what is stored where storing it failed. See {@link createAtOnce}. */
export function useAtOnce<T>(stored: T): {
  value: T;
  /** Why the last choice was not stored. */
  failure: string | null;
  change: (make: (now: T) => T, store: (value: T) => Promise<Outcome>) => void;
} {
  const [, draw] = useState(0);
  const [choices] = useState(() => createAtOnce(stored, () => draw((count) => count + 1)));
  return {
    value: choices.shown(stored),
    failure: choices.failure(),
    change: (make, store) => void choices.change(make, (value) => refusal(() => store(value))),
  };
}

async function refusal(ask: () => Promise<Outcome>): Promise<string | null> {
  try {
    const answer = await ask();
    return answer.ok ? null : tell(answer.sentence);
  } catch (error) {
    return failureText(error);
  }
}
