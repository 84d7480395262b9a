import { useEffect, useRef, useState } from 'preact/hooks';
import { listenForScans } from '@/components/count/listen-for-scans';
import type { CountSession } from '@/lib/domain/count/count-session';
import type { FoundPackage, FoundStranger, ScanReply } from '@/lib/domain/count/scan-finding';
import { showQuantity } from '@/lib/domain/quantity';
import type { RequestInput } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { t, tell } from '@/lib/platform/i18n';
import { beep } from './beep';
import { failureText } from './failure';

type How = RequestInput<'count.scan'>['how'];

/** What came of the last scan or press. `near` are tags that may be meant. */
export interface CountFeedback {
  tone: 'good' | 'warn' | 'bad';
  text: string;
  near: string[];
}

/** A tag of which the quantity is asked. */
export interface AskedTag {
  finding: FoundPackage | FoundStranger;
  amount: string;
  unit: string;
  how: How;
}

/** Counting in one session: scans one after another, in the order in which they came. */
export function useCounting({ id: session }: CountSession) {
  const [asked, setAsked] = useState<AskedTag | null>(null);
  const [feedback, setFeedback] = useState<CountFeedback | null>(null);
  const now = useRef({ asked });
  const line = useRef(Promise.resolve());

  function ask(next: AskedTag | null) {
    now.current.asked = next;
    setAsked(next);
  }

  function show(tone: CountFeedback['tone'], text: string, near: string[] = []) {
    setFeedback({ tone, text, near });
    beep(tone === 'good' ? 'good' : 'bad');
  }

  function hear(reply: ScanReply, how: How) {
    if (reply.kind === 'refused') return show('bad', tell(reply.sentence), reply.near);
    if (reply.kind === 'added') return show(reply.said.length > 1 ? 'warn' : 'good', reply.said.map(tell).join(' '));
    const { finding } = reply;
    const unit = finding.kind === 'package' ? finding.unit : (finding.line?.unit ?? 'Each');
    ask({ finding, amount: '', unit, how });
    beep(finding.remarks.length ? 'bad' : 'ask');
  }

  /** One thing at a time: a second scan waits until the first is on disk. */
  function then(work: () => Promise<void>) {
    line.current = line.current.then(work).catch((error) => show('bad', failureText(error)));
  }

  async function enterNow(amount: string) {
    const wanted = now.current.asked;
    if (!wanted) return;
    const { finding, unit, how } = wanted;
    const counted = { session, id: crypto.randomUUID(), quantity: amount, unit, how };
    const reply = await send('count.enter', { ...counted, tag: finding.tag });
    if (reply.kind !== 'refused') ask(null);
    hear(reply, how);
  }

  const scan = (text: string, how: How) =>
    then(async () => {
      setFeedback(null);
      const left = now.current.asked;
      // Its quantity was typed, and the next scan came instead of Enter.
      if (left?.amount.trim()) await enterNow(left.amount);
      else if (left && !text.toUpperCase().includes(left.finding.tag))
        show('warn', t('count_left_out', left.finding.tag));
      if (left?.amount.trim() && now.current.asked) return;
      ask(null);
      hear(await send('count.scan', { session, id: crypto.randomUUID(), text, how }), how);
    });

  const scanNow = useRef(scan);
  scanNow.current = scan;
  useEffect(() => {
    const life = new AbortController();
    listenForScans(window, (text) => scanNow.current(text, 'scanned'), life.signal);
    return () => life.abort();
  }, [session]);

  return {
    asked,
    feedback,
    scan,
    change: (changes: Partial<Pick<AskedTag, 'amount' | 'unit'>>) =>
      now.current.asked && ask({ ...now.current.asked, ...changes }),
    enter: (amount: string) => then(() => enterNow(amount)),
    skip: () => ask(null),
    undo: (entry: string | null) =>
      then(async () => {
        const reply = await send('count.undo', { session, entry });
        if (!reply.ok) return show('bad', tell(reply.sentence));
        const { tag, quantity, unit } = reply.entry;
        show('good', t('count_undone', tag, showQuantity(quantity, unit)));
      }),
  };
}
