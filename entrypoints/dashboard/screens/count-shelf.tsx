import { useRef, useState } from 'preact/hooks';
import { CountForm, type SeenOnShelf } from '@/components/differences/count-form';
import { CountVerdict } from '@/components/differences/count-verdict';
import type { Difference } from '@/lib/domain/reconcile/difference';
import type { CountJudgement } from '@/lib/domain/reconcile/judge-count';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useRequest } from '../state/use-request';

interface CountShelfProps {
  difference: Difference;
  onChanged: (said: string) => void;
}

/** Asks for the shelf count, reads Metrc at that moment, and takes the count for what it turns out to be. */
export function CountShelf({ difference, onChanged }: CountShelfProps) {
  const [judged, setJudged] = useState<{ seen: SeenOnShelf; judgement: CountJudgement } | null>(null);
  const { busy, failure, run } = useRequest();
  const newId = useRef(crypto.randomUUID());
  const { id } = difference;

  async function weigh(seen: SeenOnShelf) {
    const { amount, unit } = seen;
    const answer = await run(() => send('difference.weigh', { id, counted: { amount, unit } }));
    if (answer) setJudged({ seen, judgement: answer.judgement });
  }

  async function take({ amount, unit, place, item }: SeenOnShelf, isDiscrepancy: boolean, note: string) {
    const count = { id, counted: { amount, unit }, place, item, note, isDiscrepancy, newId: newId.current };
    const answer = await run(() => send('difference.count', count));
    if (!answer) return;
    const isClosed = answer.difference.standing === 'closed';
    onChanged(isClosed ? t('differences_said_closed', difference.record) : '');
  }

  if (!judged) return <CountForm difference={difference} busy={busy} failure={failure} onSeen={weigh} />;
  return (
    <CountVerdict
      difference={difference}
      seen={judged.seen}
      judgement={judged.judgement}
      busy={busy}
      failure={failure}
      onTake={(isDiscrepancy, note) => take(judged.seen, isDiscrepancy, note)}
      onBack={() => setJudged(null)}
    />
  );
}
