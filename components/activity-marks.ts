import type { ActivityRecord } from '@/lib/domain/records';
import type { MessageKey } from '@/lib/domain/sentence';
import type { IconName } from './icon';

/** How each kind of activity is drawn and named. */
export const activityMarks: Record<ActivityRecord['kind'], { icon: IconName; word: MessageKey }> = {
  queued: { icon: 'queue', word: 'activity_kind_queued' },
  sent: { icon: 'arrow', word: 'activity_kind_sent' },
  confirmed: { icon: 'check', word: 'activity_kind_confirmed' },
  problem: { icon: 'alert', word: 'activity_kind_problem' },
  decided: { icon: 'check', word: 'activity_kind_decided' },
  'changed-in-metrc': { icon: 'differ', word: 'activity_kind_changed_in_metrc' },
  reading: { icon: 'file', word: 'activity_kind_reading' },
  difference: { icon: 'differ', word: 'activity_kind_difference' },
  pull: { icon: 'sync', word: 'activity_kind_pull' },
  outage: { icon: 'pause', word: 'activity_kind_outage' },
  key: { icon: 'key', word: 'activity_kind_key' },
};
