import { useEffect, useRef, useState } from 'preact/hooks';
import { type ShownLine, sortLines } from '@/components/actions/line-words';
import { startValues } from '@/components/form-fields';
import { lineSources } from '@/lib/domain/bulk/line-sources';
import type { Grid } from '@/lib/domain/bulk/read-grid';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FormView, LinePreview, Problem } from '@/lib/domain/form';
import type { GroupReply } from '@/lib/messaging/replies';
import { send } from '@/lib/messaging/send';
import { failureText } from './failure';
import { useRequest } from './use-request';

/** Lines of a file, with its name. */
export interface GroupFile {
  name: string;
  /** Its cells as they came. */
  rows: readonly (readonly string[])[];
  grid: Grid;
}

/** One line as the background is asked about it. */
export interface AskedLine {
  target: string;
  own: Record<string, string>;
}

/**
 * A group on its way into the queue: the form of many, lines from a file or from chosen records, what each would do.
 * Whatever is changed, the lines are looked through again before anything can be queued.
 */
export function useGroup(of: {
  facility: FacilityKey;
  action: string;
  /** Lines that are on the screen; those of a file go first. */
  lines: readonly AskedLine[];
  /** What the screen itself finds wrong with them. */
  problems?: readonly Problem[][];
  /** Queues the lines that are fine, where it is not done as for any group. */
  queueBy?: (group: { id: string; shared: Record<string, string>; targets: string[] }) => Promise<GroupReply>;
}) {
  const { facility, action } = of;
  const [form, setForm] = useState<FormView | null>(null);
  const [shared, setShared] = useState<Record<string, string>>({});
  const [file, setFile] = useState<GroupFile | null>(null);
  const [mended, setMended] = useState<ReadonlyMap<number, Record<string, string>>>(new Map());
  const [preview, setPreview] = useState<LinePreview[] | null>(null);
  const [again, setAgain] = useState(false);
  const [queued, setQueued] = useState<number | null>(null);
  const [unloaded, setUnloaded] = useState<string | null>(null);
  const { busy, failure, run } = useRequest();
  // Kept while nothing is changed: sent again after a lost answer, it is the same group.
  const group = useRef(crypto.randomUUID());

  useEffect(() => {
    let isWanted = true;
    const take = (drawn: FormView | null) => {
      if (!isWanted || !drawn) return;
      setForm(drawn);
      // What was said for another kind of it stays said.
      setShared((held) => ({ ...startValues(drawn), ...held }));
    };
    send('action.form', { facility, tag: '', action }).then(take, (error) => setUnloaded(failureText(error)));
    return () => {
      isWanted = false;
    };
  }, [facility, action]);

  const asked: AskedLine[] = file
    ? file.grid.lines.map(({ target, own }, i) => ({ target, own: { ...own, ...mended.get(i) } }))
    : of.lines.map(({ target, own }, i) => ({ target, own: { ...own, ...mended.get(i) } }));

  function changed() {
    setPreview(null);
    group.current = crypto.randomUUID();
  }

  /** What a file says twice is known by what stood in the file, not by how it was mended. */
  function withSources() {
    if (!file || !form) return asked;
    const sources = lineSources(file.grid.lines, shared, form.fields);
    return asked.map((line, i) => ({ ...line, source: sources[i] }));
  }

  async function look(withAgain = again) {
    const lines = withSources();
    const found = await run(() => send('group.preview', { facility, action, shared, lines, again: withAgain }));
    if (found) setPreview(found);
  }

  const lines: ShownLine[] = (preview ?? []).map((line, index) => {
    const read = file?.grid.lines[index];
    const problems = read?.problems.length ? read.problems : [...(of.problems?.[index] ?? []), ...line.problems];
    const given = read && !mended.has(index) ? { given: read.own } : {};
    return { ...line, ...given, problems, index, number: read?.number ?? null };
  });

  async function queue() {
    const { ready } = sortLines(lines, again);
    const all = withSources();
    const kept = ready.flatMap(({ index }) => all[index] ?? []);
    const wanted = { facility, action, shared, lines: kept, again, group: group.current, file: file?.name ?? null };
    const answer = await run(async () => {
      const targets = kept.map(({ target }) => target);
      const reply = of.queueBy
        ? await of.queueBy({ id: group.current, shared, targets })
        : await send('group.queue', wanted);
      return reply.kind === 'refused' ? { ok: false as const, sentence: reply.sentence } : reply;
    });
    if (answer?.kind === 'queued') setQueued(answer.actions);
    // Something changed meanwhile: the lines say what.
    if (answer?.kind === 'problems') await look();
  }

  return {
    form,
    shared,
    asked,
    file,
    lines,
    isLookedThrough: preview !== null,
    again,
    queued,
    /** Of the group, once it is queued. */
    id: group.current,
    busy,
    failure: failure ?? unloaded,
    look,
    queue,
    /** The lines on the screen were changed. */
    changed,
    say(name: string, value: string) {
      changed();
      setShared((held) => ({ ...held, [name]: value }));
    },
    take(taken: GroupFile | null) {
      changed();
      setMended(new Map());
      setFile(taken);
    },
    mend(index: number, name: string, value: string) {
      group.current = crypto.randomUUID();
      setMended((held) => new Map(held).set(index, { ...held.get(index), [name]: value }));
    },
    setAgain(wanted: boolean) {
      group.current = crypto.randomUUID();
      setAgain(wanted);
      void look(wanted);
    },
  };
}
