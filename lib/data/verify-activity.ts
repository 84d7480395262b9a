import {
  type ChainFault,
  type ChainHead,
  checkEnd,
  emptyChain,
  followChain,
  orReordered,
  type Verified,
} from '../domain/activity-chain';
import type { FacilityKey } from '../domain/facility';
import type { ActivityRecord } from '../domain/records';
import { headKey } from './append-only';
import type { OpsDb } from './ops-db';

/** Lines hashed without a break: about 10 ms, so that a screen stays alive. */
const linesAtOnce = 500;

/**
 * Follows the chain of a facility as it is stored, and compares its end with the head noted beside it. Shows later
 * changes; does not prove who made them, or when: whoever can write to this profile's files can write a whole new chain.
 */
export async function verifyActivity(ops: OpsDb, facility: FacilityKey): Promise<Verified> {
  // Read first: what is appended meanwhile only makes the chain longer.
  const noted = ((await ops.settings.get(headKey(facility)))?.value as ChainHead | undefined) ?? emptyChain;
  let head = emptyChain;
  let newest: ActivityRecord | undefined;
  let isNotedMet = noted.number === 0;
  for (let after = 0; ; ) {
    const lines = await ops.activity
      .where('[facility+seq]')
      .between([facility, after], [facility, Number.POSITIVE_INFINITY], false)
      .limit(linesAtOnce)
      .toArray();
    const result = followChain(lines, head);
    if (result.kind === 'broken') return found(await placed(ops, facility, result.fault));
    isNotedMet ||= lines.some(({ chain }) => chain?.number === noted.number && chain.hash === noted.hash);
    ({ head } = result);
    newest = lines.at(-1) ?? newest;
    if (lines.length < linesAtOnce) break;
    after = newest?.seq ?? Number.POSITIVE_INFINITY;
  }
  const fault = isNotedMet ? null : checkEnd(head, noted);
  return fault ? found(fault) : { kind: 'sound', lines: head.number, newestAt: newest?.at ?? null };
}

async function placed(ops: OpsDb, facility: FacilityKey, fault: ChainFault): Promise<ChainFault> {
  if (fault.kind !== 'missing') return fault;
  const late = await ops.activity
    .filter((line) => line.facility === facility && line.chain?.number === fault.number)
    .first();
  return orReordered(fault, late);
}

function found(fault: ChainFault): Verified {
  return { kind: 'broken', fault, at: 'at' in fault ? fault.at : null };
}
