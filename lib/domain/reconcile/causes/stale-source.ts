import { say } from '../../sentence';
import type { FindCauses } from './cause';

/** Metrc was not read as far as the reading goes: a locked or refused key, or a list that is behind. */
export const staleSource: FindCauses = (difference, { keyTrouble, staleLists }) => {
  const asOf = difference.onHand?.asOf ?? difference.missingFrom?.asOf ?? difference.lastSeenAt;
  const behind = staleLists.filter((list) => list.asOf === null || list.asOf < asOf);
  return [
    ...(keyTrouble ? [{ kind: 'stale' as const, evidence: say('cause_stale_key'), arithmetic: '' }] : []),
    ...behind.map(({ name }) => ({ kind: 'stale' as const, evidence: say('cause_stale_list', name), arithmetic: '' })),
  ];
};
