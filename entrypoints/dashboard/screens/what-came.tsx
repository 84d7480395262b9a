import { Outcome } from '@/components/queue/outcome';
import { readQueue } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import { useWatch } from '../state/use-watch';

/** Newest entries of the queue among which one that was queued just now is looked for. */
const newest = 20;

/** What becomes of an action or a group, as long as the screen that queued it stands open. @param id of either */
export function WhatCame({ facility, id }: { facility: FacilityKey; id: string }) {
  const entries = useWatch(`${facility} ${id}`, () => readQueue({ facility, limit: newest }));
  const mine = entries?.find((entry) => (entry.kind === 'one' ? entry.action.id : entry.group.id) === id);
  if (!mine) return null;
  return <Outcome actions={mine.kind === 'one' ? [mine.action] : mine.actions} />;
}
