import { CauseList } from '@/components/differences/cause-list';
import type { Difference } from '@/lib/domain/reconcile/difference';
import { send } from '@/lib/messaging/send';
import { useLoad } from '../state/use-load';

/** Asks what may explain a difference, and shows it once it is known. */
export function Causes({ difference: { id, lastSeenAt } }: { difference: Difference }) {
  const { value } = useLoad(`${id} ${lastSeenAt}`, () => send('difference.causes', { id }));
  return value && <CauseList causes={value} />;
}
