import type { CacheDb } from '../../data/cache-db';
import type { ApiKeys } from '../../data/metrc/client';
import type { Transport, WriteAnswer } from '../../data/metrc/write';
import type { OpsDb } from '../../data/ops-db';
import type { ActionRequest } from '../../domain/actions/define-action';
import { actionOf } from '../../domain/actions/registry';
import type { FacilityKey } from '../../domain/facility';
import type { ActionRecord } from '../../domain/records';
import type { Clock } from '../../platform/clock';
import type { ReadBack } from '../read-back';

/** Why nothing can be sent for a facility now, or whose key would be used. */
export type KeyState = { kind: 'ready'; person: string; keys: ApiKeys } | { kind: 'locked' } | { kind: 'none' };

/** Everything the push is given. `write` is the network's edge. */
export interface PushParts {
  ops: OpsDb;
  cache: CacheDb;
  clock: Clock;
  readBack: ReadBack;
  write(write: {
    facility: FacilityKey;
    request: ActionRequest;
    body: string;
    keys: ApiKeys;
    transport: Transport;
  }): Promise<WriteAnswer>;
  /** How a body may go to this facility's host, as the last read showed. */
  transport(facility: FacilityKey): Promise<Transport>;
  /** No write has shown yet how this facility's host takes a body; never, where it is left out. */
  isUntried?(facility: FacilityKey): Promise<boolean>;
  /** Metrc's clock now, epoch ms, as its last reply told. */
  serverNow(facility: FacilityKey): Promise<number>;
  keyState(facility: FacilityKey): Promise<KeyState>;
  /** @throws ApiError `unauthorized` when the keys themselves are refused */
  assertKeys(facility: FacilityKey): Promise<void>;
  /** Wakes the worker at an instant, should it die before. */
  wakeAt(at: number): Promise<void>;
  /** Verdicts and counts of these tags may be different now. */
  changed(facility: FacilityKey, tags: string[]): void;
  newId(): string;
}

/** How long an effect may take to appear after the connection ended, and how often is looked meanwhile. */
export interface PushTimes {
  settleMs: number;
  /** The same for what would count twice if it were sent twice. */
  harmfulSettleMs: number;
  /** Waits between looks, ms; the last one repeats. */
  looksMs: readonly number[];
  outageMs: number;
  /** A refused key is asked again this much later: it may be locked by too many tries. */
  keyTroubleMs: number;
  mostAttempts: number;
}

/** Defaults of design section 5. */
export const defaultTimes: PushTimes = {
  settleMs: 120_000,
  harmfulSettleMs: 300_000,
  looksMs: [500, 1_500, 4_000, 10_000, 20_000],
  outageMs: 30_000,
  keyTroubleMs: 15 * 60_000,
  mostAttempts: 3,
};

/** How long an effect of this action may still appear once its connection ended. */
export function settleMsOf(times: PushTimes, action: Pick<ActionRecord, 'type'>): number {
  return actionOf(action.type).repeat === 'harmful' ? times.harmfulSettleMs : times.settleMs;
}
