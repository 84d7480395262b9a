import { needsPerson } from '@/lib/domain/action-state';
import { acceptGroup } from '@/lib/services/bulk/accept-group';
import { acceptAction } from '@/lib/services/push/accept-action';
import { approveAction } from '@/lib/services/push/approval';
import { decide } from '@/lib/services/push/decide';
import { type FakeWorker, facility } from '../../fake-worker';
import { drawForAll, drawWanted, drawWasteOut, type Wanted, type WasteOut } from './push-forms';
import { keyAt, type PushSim, seat } from './push-sim';

/** A person takes an action, or one for many packages, one by one or as a group. */
export async function take(sim: PushSim, worker: FakeWorker): Promise<void> {
  const { world, plan, wanted, desk } = sim;
  const { wants } = plan;
  const n = wanted.size + 1;
  // Mostly at one's own desk; the queue of somebody else's is seen as well.
  const { person } = desk;
  if (plan.chance.is(wants.wasteOut))
    return acceptWasteOut(sim, worker, { ...drawWasteOut(world, plan.chance, n), person });
  if (plan.chance.is(wants.forAll)) {
    const kind = wants.ofAll.length > 1 ? plan.chance.pick(wants.ofAll) : 'move';
    const forms = drawForAll(world, n, kind).map((form) => ({ ...form, person }));
    if (kind === 'move' && plan.chance.is(0.5)) return acceptMoves(sim, worker, forms);
    for (const form of forms) await accept(sim, worker, form);
    return;
  }
  await accept(sim, worker, { ...drawWanted(world, plan.chance, n, wants), person });
}

/** One count for a whole seed, whichever worker makes it; marks are made of its end. */
function known(sim: PushSim, wanted: Wanted): string {
  const id = `action-${String(sim.wanted.size + 1).padStart(7, '0')}`;
  sim.wanted.set(id, wanted);
  sim.server.ledger.own(wanted.identity ?? `T-${id.slice(-7)}`, id);
  return id;
}

async function accept(sim: PushSim, { pushParts }: FakeWorker, wanted: Wanted): Promise<void> {
  const id = known(sim, wanted);
  const { type, target, fields, person } = wanted;
  await acceptAction({ ...pushParts, newId: () => id }, { facility, type, tag: target, fields, person });
}

async function acceptMoves(sim: PushSim, worker: FakeWorker, forms: readonly Wanted[]): Promise<void> {
  const lines = forms.map(({ target, fields }) => ({ target, fields }));
  await acceptSteps(sim, worker, { type: 'package.move', lines, steps: forms });
}

async function acceptWasteOut(sim: PushSim, worker: FakeWorker, out: WasteOut & { person: string }): Promise<void> {
  const { target, fields, person } = out;
  const steps = out.steps.map((step) => ({ ...step, person }));
  await acceptSteps(sim, worker, { type: 'package.waste-out', lines: [{ target, fields }], steps });
}

/** Accepts a group of which these are the actions, in their order. */
async function acceptSteps(
  sim: PushSim,
  { pushParts }: FakeWorker,
  group: { type: string; lines: { target: string; fields: Record<string, string> }[]; steps: readonly Wanted[] },
): Promise<void> {
  const { type, lines, steps } = group;
  const [first] = steps;
  if (!first) return;
  let made = 0;
  const newId = () => {
    const step = steps[made % steps.length] ?? first;
    made += 1;
    return known(sim, step);
  };
  const id = `group ${sim.wanted.size + 1}`;
  const about = { id, facility, person: first.person, file: null, again: false };
  await acceptGroup({ ...pushParts, newId }, { ...about, type, lines });
  if (made) sim.server.met.add('group');
}

/** Whoever is at the computer approves what waits for that, if somebody else took it. */
export async function approveSome(sim: PushSim, parts: FakeWorker['pushParts'], all = false): Promise<void> {
  const { desk, plan } = sim;
  if (desk.locked) return;
  for (const { id, hold } of await sim.eyes.ops.actions.toArray()) {
    if (hold !== 'approval' || (!all && plan.chance.is(0.5))) continue;
    const approver = { person: desk.person, userKey: desk.person.toLowerCase() };
    const result = await approveAction(parts, { id, approver });
    if (!result.ok) continue;
    sim.server.met.add('approved');
    sim.decided.set(id, [...(sim.decided.get(id) ?? []), 'approve']);
  }
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
            // Done in Metrc, or so the person says.
            [1, 'done-by-hand'],
          ] as const);
    const decided = await decide(parts, { id, kind, note: '', who: person });
    if (!decided) continue;
    dealt += 1;
    sim.decided.set(id, [...(sim.decided.get(id) ?? []), kind]);
  }
  return dealt;
}

/** Metrc gives a person a new key: just after a read the old one is good no more, and some reads later the new one is entered. */
export function rekey(sim: PushSim): void {
  const { desk, server, plan } = sim;
  server.afterReads(plan.chance.int(1, 4), () => {
    if (!server.isMoody) return;
    server.revoked.add(keyAt(desk));
    server.met.add('key replaced');
    server.afterReads(plan.chance.int(1, 5), () => renew(sim));
  });
}

function renew(sim: PushSim): void {
  const { desk, server } = sim;
  if (!sim.seated || !server.revoked.has(keyAt(desk))) return;
  Object.assign(desk, { renewed: desk.renewed + 1, since: sim.world.now() });
  seat(sim, sim.seated);
}

/** Somebody locks, unlocks, leaves or comes: at a moment, or just after something was read. */
export function change(sim: PushSim, worker: FakeWorker): void {
  const { chance, isAbrupt } = sim.plan;
  if (!isAbrupt) {
    changeNow(sim, worker);
    return;
  }
  // Whichever worker lives then.
  sim.server.afterReads(chance.int(1, 4), () => sim.life.isAwake && sim.seated && changeNow(sim, sim.seated));
}

function changeNow(sim: PushSim, worker: FakeWorker): void {
  const { chance, locking } = sim.plan;
  if (chance.is(locking)) sim.desk.locked = !sim.desk.locked;
  else sim.desk.person = sim.desk.person === 'Anna' ? 'Ben' : 'Anna';
  sim.desk.since = sim.world.now();
  sim.server.met.add(sim.desk.locked ? 'key locked' : 'another person');
  seat(sim, worker);
}
