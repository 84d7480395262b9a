import { actionOf } from '../../domain/actions/registry';
import type { FacilityKey } from '../../domain/facility';
import type { ActionRecord, Subject } from '../../domain/records';

/** An action that passed its checks, with what they looked at. */
export interface Checked {
  input: Record<string, string>;
  /** The record as Metrc has it; null where it is unknown. */
  baseline: Subject | null;
  /** The record as it will be once earlier actions took effect. */
  view: Subject | null;
  today: string;
}

/** An accepted action as the queue begins to keep it: nothing of it was sent. */
export function newActionRecord(
  of: { id: string; facility: FacilityKey; type: string; person: string; order: number; now: number },
  { input, baseline, view, today }: Checked,
): ActionRecord {
  const { id, facility, type, person, order, now } = of;
  const action = actionOf(type);
  return {
    id,
    facility,
    type,
    input,
    records: action.records(input),
    state: 'queued',
    hold: null,
    order,
    createdAt: now,
    day: today,
    person,
    what: action.describe(input, view),
    short: action.short(input, view),
    baseline,
    baselineAt: now,
    before: null,
    attempts: 0,
    dueAt: 0,
    epoch: 0,
    sentAt: null,
    endedAt: null,
    mark: markOf(id),
    requestHash: null,
    requestBody: null,
    httpStatus: null,
    answer: null,
    settleAt: null,
    refusal: null,
    reason: null,
    note: null,
    probes: 0,
  };
}

function markOf(id: string): string {
  const plain = id.replace(/[^0-9a-z]/gi, '');
  return `T-${plain.slice(-7).toUpperCase()}`;
}
