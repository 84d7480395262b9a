import { useState } from 'preact/hooks';
import { useRequest } from './use-request';

/** A form that keeps something, with what it shows of that. `save` answers whether it was kept. */
export function useSave(): {
  busy: boolean;
  failure: string | null;
  saved: boolean;
  save: (ask: () => Promise<unknown>) => Promise<boolean>;
} {
  const { busy, failure, run } = useRequest();
  const [saved, setSaved] = useState(false);

  async function save(ask: () => Promise<unknown>): Promise<boolean> {
    setSaved(false);
    const isKept = (await run(ask)) !== null;
    setSaved(isKept);
    return isKept;
  }

  return { busy, failure, saved, save };
}
