import { needsPerson } from '@/lib/domain/action-state';
import { acceptAction } from '@/lib/services/push/accept-action';
import { decide } from '@/lib/services/push/decide';
import { type FakeWorker, facility } from '../../fake-worker';
import { drawBatch, drawWanted, type Wanted } from './push-forms';
import { type PushSim, seat } from './push-sim';

/** A person takes an action, or one for many packages. */
export async function take(sim: PushSim, worker: FakeWorker): Promise<void> {
  const { world, plan, wanted, desk } = sim;
  const n = wanted.size + 1;
  const forms = plan.chance.is(0.15) ? drawBatch(world, n) : [drawWanted(world, plan.chance, n)];
  // Mostly at one's own desk; the queue of somebody else's is seen as well.
  for (const form of forms) await accept(sim, worker, { ...form, person: desk.person });
}

async function accept(sim: PushSim, { pushParts }: FakeWorker, wanted: Wanted): Promise<void> {
  // One count for a whole seed, whichever worker makes it; marks are made of its end.
  const id = `action-${String(sim.wanted.size + 1).padStart(7, '0')}`;
  sim.wanted.set(id, wanted);
  sim.server.ledger.own(wanted.identity ?? `T-${id.slice(-7)}`, id);
  const { type, target, fields, person } = wanted;
  await acceptAction({ ...pushParts, newId: () => id }, { facility, type, tag: target, fields, person });
}

/** A person deals with what waits for one, once no copy of it is on its way any more. */
export async function dealWith(sim: PushSim, parts: Parameters<typeof decide>[0], all = false): Promise<number> {
  const { chance } = sim.plan;
  const actions = await sim.eyes.ops.actions.toArray();
  let dealt = 0;
  for (const { id, state, person } of actions) {
    const { ledger } = sim.server;
    if (ledger.isOpen(id) || (!all && chance.is(0.5))) continue;
    if (!needsPerson(state) && !(state === 'queued' && !all && chance.is(0.1))) continue;
    const isThere = ledger.effectsOf(id).length > 0;
    const kind = isThere
      ? chance.pick(['done-by-hand', 'dismiss'] as const)
      : state === 'queued'
        ? 'cancel'
        : chance.weighted([
            [all ? 1 : 3, 'retry'],
            [2, 'cancel'],
            [1, 'dismiss'],
          ] as const);
    const decided = await decide(parts, { id, kind, note: '', who: person });
    if (!decided) continue;
    dealt += 1;
    sim.decided.set(id, [...(sim.decided.get(id) ?? []), kind]);
  }
  return dealt;
}

/** Somebody locks, unlocks, leaves or comes. */
export function change(sim: PushSim, worker: FakeWorker): void {
  const { chance } = sim.plan;
  if (chance.is(0.5)) sim.desk.locked = !sim.desk.locked;
  else sim.desk.person = sim.desk.person === 'Anna' ? 'Ben' : 'Anna';
  sim.desk.since = sim.world.now();
  sim.server.met.add(sim.desk.locked ? 'key locked' : 'another person');
  seat(sim, worker);
}
