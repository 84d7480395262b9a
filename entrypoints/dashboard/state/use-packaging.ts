import { useEffect, useState } from 'preact/hooks';
import type { FacilityKey } from '@/lib/domain/facility';
import { parseTag } from '@/lib/domain/package-tag';
import { balance, type OfferedSource, type Output } from '@/lib/domain/packaging/balance';
import { type Sentence, say } from '@/lib/domain/sentence';
import { send } from '@/lib/messaging/send';
import { useRequest } from './use-request';

/** The table of ingredients and packages as it is filled in. @param changed called after every change */
export function usePackaging(facility: FacilityKey, tags: readonly string[], changed: () => void) {
  const [sources, setSources] = useState<OfferedSource[]>([]);
  const [outputs, setOutputs] = useState<Output[]>([]);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const { busy, failure, run } = useRequest();

  useEffect(() => {
    void addSources(tags);
  }, []);

  async function addSources(wanted: readonly string[]) {
    const read = wanted.map((tag) => parseTag(tag));
    const fresh = read.filter((tag) => tag !== null).filter((tag) => !sources.some((source) => source.tag === tag));
    setRefusal(read.includes(null) ? say('problem_no_tag') : null);
    if (!fresh.length) return;
    const found = await run(() => send('packages.sources', { facility, tags: fresh }));
    const fine = (found ?? []).filter(({ problem }) => !problem);
    const stopped = found?.find(({ problem }) => problem);
    if (stopped?.problem) setRefusal(say('problem_of', stopped.tag, stopped.problem));
    if (!fine.length) return;
    changed();
    setSources((held) => [...held, ...fine]);
    setOutputs((held) => (held.length ? held : [emptyOutput(fine)]));
  }

  return {
    sources,
    outputs,
    sums: balance(sources, outputs),
    busy,
    failure,
    refusal,
    addSources,
    removeSource(tag: string) {
      changed();
      setSources((held) => held.filter((source) => source.tag !== tag));
      setOutputs((held) => held.map(({ taken: { [tag]: _, ...taken }, ...output }) => ({ ...output, taken })));
    },
    change(index: number, change: Partial<Output>) {
      changed();
      setOutputs((held) => held.map((output, i) => (i === index ? { ...output, ...change } : output)));
    },
    add(count: number) {
      changed();
      const more = Array.from({ length: count }, () => emptyOutput(sources));
      setOutputs((held) => [...held, ...more]);
    },
    remove(index: number) {
      changed();
      setOutputs((held) => held.filter((_, i) => i !== index));
    },
  };
}

// Of ingredients of several items nobody knows what becomes: the item is said for each package.
function emptyOutput(sources: readonly OfferedSource[]): Output {
  const [first, ...more] = sources;
  const item = more.every((source) => source.item === first?.item) ? (first?.item ?? '') : '';
  return { newTag: '', item, quantity: '', unit: first?.unit ?? '', batch: '', taken: {} };
}
