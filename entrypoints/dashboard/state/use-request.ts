import { useRef, useState } from 'preact/hooks';
import type { Sentence } from '@/lib/domain/sentence';
import { tell } from '@/lib/platform/i18n';
import { failureText } from './failure';

/** One request at a time, with what a form shows of it. `run` answers null when it failed. */
export interface RequestState {
  busy: boolean;
  failure: string | null;
  run: <T>(ask: () => Promise<T>) => Promise<Exclude<T, { ok: false }> | null>;
}

/** Runs requests of one form. An answer that says "not ok" becomes the failure's sentence. */
export function useRequest(): RequestState {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef(false);

  async function run<T>(ask: () => Promise<T>): Promise<Exclude<T, { ok: false }> | null> {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      const answer = await ask();
      if (!isRefusal(answer)) return answer as Exclude<T, { ok: false }>;
      setFailure(tell(answer.sentence));
    } catch (error) {
      setFailure(failureText(error));
    } finally {
      running.current = false;
      setBusy(false);
    }
    return null;
  }

  return { busy, failure, run };
}

function isRefusal(answer: unknown): answer is { ok: false; sentence: Sentence } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}
