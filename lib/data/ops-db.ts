import Dexie, { type Table } from 'dexie';
import type { CountEntry } from '../domain/count/count-entry';
import type { CountSession } from '../domain/count/count-session';
import type { CountPlan } from '../domain/count/zone-progress';
import type { ExternalChange } from '../domain/external-change';
import type { FacilityKey } from '../domain/facility';
import type { JointCount } from '../domain/handover/joint-count';
import type { Difference } from '../domain/reconcile/difference';
import type {
  ActionRecord,
  ActivityRecord,
  FacilityRecord,
  OutageRecord,
  ReadingBlock,
  ReadingRecord,
  SourceRecord,
} from '../domain/records';
import { appendOnly } from './append-only';
import { addHashChain } from './migrations/ops-2-hash-chain';
import { addDifferences } from './migrations/ops-3-differences';
import { addCounts } from './migrations/ops-4-counts';
import { addJointCounts } from './migrations/ops-5-joint-counts';
import { addQueueOrder } from './migrations/ops-6-queue-order';

/** One remembered fact or setting: a host's learned habits, a counter, a choice. */
export interface SettingRecord {
  key: string;
  value: unknown;
}

/**
 * What cannot be read again from Metrc: facilities, queue, activity, readings, differences, counts, settings. Activity can only be added to,
 * and forms a chain for each facility. Strict durability: an action
 * marked `sending` must survive a power cut that comes right after the request left.
 */
export class OpsDb extends Dexie {
  facilities!: Table<FacilityRecord, FacilityKey>;
  actions!: Table<ActionRecord, string>;
  activity!: Table<ActivityRecord, number>;
  changes!: Table<ExternalChange, string>;
  sources!: Table<SourceRecord, string>;
  readings!: Table<ReadingRecord, [string, string, string]>;
  settings!: Table<SettingRecord, string>;
  outages!: Table<OutageRecord, string>;
  differences!: Table<Difference, string>;
  readingBlocks!: Table<ReadingBlock, [string, string, string]>;
  countSessions!: Table<CountSession, string>;
  countEntries!: Table<CountEntry, number>;
  countPlans!: Table<CountPlan, string>;
  countJoints!: Table<JointCount, string>;

  constructor(name = 'tandem-ops') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      facilities: 'facility',
      actions: 'id, [facility+state], order, *records',
      activity: '++seq, &id, [facility+seq], [facility+record+seq]',
      changes: 'id, [facility+record], [facility+openUntil]',
      sources: 'id, [facility+asOf]',
      readings: '[facility+tag+sourceId], [facility+sourceId]',
      settings: 'key',
    });
    addHashChain(this);
    addDifferences(this);
    addCounts(this);
    addJointCounts(this);
    addQueueOrder(this);
    this.use(appendOnly);
  }
}
