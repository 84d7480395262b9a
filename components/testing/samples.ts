import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { ActionRecord, ActivityRecord, PackageView } from '@/lib/domain/records';

const facility = 'ca:C11-0000511-LIC' as FacilityKey;

/** A facility at rest with a tally; any part replaced. */
export function sampleStatus(parts: Partial<FacilityStatus> = {}): FacilityStatus {
  return {
    facility,
    name: 'Verde Valley',
    license: 'C11-0000511-LIC',
    state: 'idle',
    pageOnly: false,
    sentence: { key: 'ui_tally_idle' },
    asOf: null,
    progress: null,
    waiting: 0,
    attention: 0,
    tally: null,
    ...parts,
  };
}

/** A package as Metrc had it; any part replaced. */
export function sampleView(parts: Partial<PackageView> = {}): PackageView {
  return {
    tag: '1A4060300000001000000101',
    id: 1,
    list: 'active',
    quantity: '100',
    unit: 'Grams',
    item: 'Blue Dream',
    place: 'Vault',
    note: null,
    onHold: false,
    finished: false,
    lastModified: '2026-11-23T10:00:00.0000000+00:00',
    ...parts,
  };
}

/** A queued action; any part replaced. */
export function sampleAction(parts: Partial<ActionRecord> = {}): ActionRecord {
  return {
    id: 'a1',
    facility,
    type: 'package.adjust',
    input: {},
    records: ['1A4060300000001000000101'],
    state: 'queued',
    hold: null,
    order: 1,
    createdAt: 0,
    day: '2026-11-23',
    person: 'Maria',
    what: { key: 'queue_state_queued' },
    short: '',
    baselineAt: 0,
    baseline: null,
    before: null,
    attempts: 0,
    dueAt: 0,
    epoch: 1,
    sentAt: null,
    endedAt: null,
    requestHash: null,
    requestBody: null,
    httpStatus: null,
    refusal: null,
    reason: null,
    note: null,
    probes: 0,
    mark: '',
    answer: null,
    settleAt: null,
    ...parts,
  };
}

/** A line of activity; any part replaced. */
export function sampleLine(parts: Partial<ActivityRecord> = {}): ActivityRecord {
  return {
    seq: 1,
    id: 'l1',
    facility,
    record: '1A4060300000001000000101',
    at: 0,
    kind: 'confirmed',
    who: 'Maria',
    what: { key: 'queue_state_confirmed' },
    before: '100 g',
    after: '96 g',
    actionId: null,
    ...parts,
  };
}
