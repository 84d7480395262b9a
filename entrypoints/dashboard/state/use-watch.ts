import { useEffect, useState } from 'preact/hooks';
import { watch } from '@/lib/data/watch';

/** A live query; null until it answered. It starts anew when `key` changes. */
export function useWatch<T>(key: string, query: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null);
  // The key stands for everything the query reads.
  useEffect(() => {
    const life = new AbortController();
    watch(query, (value) => setAnswer({ key, value }), life.signal);
    return () => life.abort();
  }, [key]);
  return answer?.key === key ? answer.value : null;
}
