import type { Standing } from '@/lib/domain/reconcile/cadence/clock-rule';
import type { MessageKey } from '@/lib/domain/sentence';

/** How something came to be known, in words. */
export const standingWords: Record<Standing, MessageKey> = {
  seen: 'cadence_seen',
  'second-hand': 'cadence_second_hand',
  own: 'cadence_own',
};
