import { OpsDb } from '@/lib/data/ops-db';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ActionRecord, FacilityRecord } from '@/lib/domain/records';
import { moveAction } from '@/lib/services/push/move-action';
import { newActionRecord } from '@/lib/services/push/new-action-record';
import { defaultWindow } from '@/lib/services/push/push';
import type { KeyState, PushParts } from '@/lib/services/push/push-parts';
import { survey } from '@/lib/services/push/survey';

const facility = 'ca:C11-0000511-LIC' as FacilityKey;
const ready: KeyState = { kind: 'ready', person: 'Anna', keys: { vendorKey: 'v', userKey: 'u' } };
const moves = 20;
/** As far as the runner looks. */
const reach = { enough: defaultWindow, busy: new Set<string>() };

/** A queue of notes on as many packages, of which some are still open. */
async function filled(name: string, rows: number, open: number): Promise<OpsDb> {
  const ops = new OpsDb(name);
  await ops.open();
  await ops.facilities.put({ facility } as FacilityRecord);
  const actions = Array.from({ length: rows }, (_, n) => row(n, n >= rows - open));
  for (let start = 0; start < rows; start += 5_000) await ops.actions.bulkPut(actions.slice(start, start + 5_000));
  return ops;
}

function row(n: number, isOpen: boolean): ActionRecord {
  const tag = `1A4FF${String(n).padStart(19, '0')}`;
  const input = { tag, note: `Look at this ${n}` };
  const of = { id: `action-${n}`, facility, type: 'package.note', person: 'Anna', order: n, now: 1_000 };
  const made = newActionRecord(of, { input, baseline: null, view: null, today: '2026-11-23' });
  return isOpen ? made : { ...made, state: 'confirmed', endedAt: 2_000 };
}

/** @returns milliseconds of each time that the next was chosen, and of each durable mark */
export async function chooseFrom(rows: number, open: number, times: number) {
  const name = `bench-${Math.random()}`;
  const ops = await filled(name, rows, open);
  const parts = { ops, clock: { now: () => 3_000 }, keyState: async () => ready } as unknown as PushParts;
  const chosen: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const before = performance.now();
    const { due } = await survey(parts, reach);
    chosen.push(performance.now() - before);
    if (!due.length) throw new Error('nothing was chosen');
  }
  const marked: number[] = [];
  for (let time = 0; time < Math.min(moves, open); time += 1) {
    const before = performance.now();
    await moveAction(ops, `action-${rows - 1 - time}`, { event: { kind: 'claimed' }, epoch: 1, now: 3_000 });
    marked.push(performance.now() - before);
  }
  await ops.delete();
  return { chosen, marked };
}
