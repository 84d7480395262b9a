import { isPending, needsPerson } from '@/lib/domain/action-state';
import type { ActionRecord, PackageView } from '@/lib/domain/records';
import { lists } from '../../fake-world';
import { isFoundInTime } from './oracle-outcomes';
import { lagOf } from './push-plan';
import type { Request } from './push-server';
import { keyAt, type PushSim } from './push-sim';
import type { Version } from './push-world';

/** A check that was passed just before a permission is found missing lets its write go. */
const justMs = 2_000;
/** Keys are looked at again just before a write goes. */
const lookMs = 100;
/** Something must have been read this shortly before a write; itself it may have been answered slowly. */
const readJustMs = 30_500;
/** Nothing may go once Metrc is down for so long. */
const readMs = 60_000;

/** Field of Metrc's row that an action must not change unseen, and how a row of its request names the package. */
const guarded: Record<string, (row: Version['row']) => unknown> = {
  'package.adjust': ({ Quantity }) => Quantity,
  'package.move': ({ LocationName }) => LocationName,
  'package.note': ({ Note }) => Note,
  'package.item': ({ Item }) => (Item as { Name: string }).Name,
};

/** What would count twice. */
const harmful: readonly string[] = ['harvest.waste', 'batch.create'];

/** Asks, of every write that leaves the browser, whether it may. */
export function watchDepartures(sim: PushSim): void {
  sim.server.onDeparture = async (request, ids) => {
    const tell = (problem: string) => void sim.problems.push(`${problem} (${request.method} ${request.path}, ${ids})`);
    const all = await sim.eyes.ops.actions.toArray();
    for (const [n, id] of ids.entries()) {
      const action = all.find((one) => one.id === id);
      if (!action) tell('2: nobody took what is sent');
      else ofOne(sim, { request, action, row: n, all, tell });
    }
    const { downSince, lastReadAt } = sim.server;
    if (sim.world.now() - lastReadAt > readJustMs) tell('5: sent, and nothing was read just before');
    if (sim.server.isDown() && sim.world.now() - downSince > readMs) tell('5: sent while Metrc is down');
  };
}

interface Leaving {
  request: Request;
  action: ActionRecord;
  row: number;
  all: readonly ActionRecord[];
  tell(problem: string): void;
}

function ofOne(sim: PushSim, { request, action, row, all, tell }: Leaving): void {
  const { desk, world } = sim;
  const { id, type, person, order, records } = action;
  const written = JSON.stringify([request.rows[row]]);
  if (action.state !== 'sending' || action.requestBody !== written) tell(`2: ${id} leaves before it is written down`);
  const before = all.filter((one) => one.order < order && (isPending(one.state) || needsPerson(one.state)));
  const earlier = before.find((one) => one.records.some((record) => records.includes(record)));
  if (earlier) tell(`3: ${id} goes before ${earlier.id}, which is ${earlier.state}`);
  const isElse = desk.locked || desk.person !== person;
  if (!request.key.startsWith(person.toLowerCase())) tell(`5: ${id} of ${person} goes with the key of ${request.key}`);
  else if (!isElse && request.key !== keyAt(desk) && world.now() - desk.since > lookMs)
    tell(`5: ${id} goes with a key that was replaced`);
  if (isElse && world.now() - desk.since > lookMs)
    tell(`5: ${id} goes while its key is ${desk.locked ? 'locked' : 'away'}`);
  const isPaused = ({ id, hold, dueAt }: ActionRecord) =>
    hold === 'permission' && dueAt === Number.MAX_SAFE_INTEGER && world.now() - (sim.pausedAt.get(id) ?? 0) > justMs;
  const paused = all.find((one) => one.type === type && one.person === person && isPaused(one));
  if (paused) tell(`5: ${id} goes while ${type} is paused`);
  const isUnapproved = sim.plan.isApproved && (!action.approvedBy || action.approvedBy === person);
  if (isUnapproved) tell(`5: ${id} goes, and nobody approved it`);
  const step = action.after?.map((one) => all.find((other) => other.id === one));
  const isEarly = step?.some((one) => one?.state !== 'confirmed' && one?.state !== 'done-by-hand');
  if (isEarly) tell(`3: ${id} goes, and what it comes after did not take effect`);
  if (step) sim.met.add('after another');
  const isAsked = sim.plan.transport === 'stream' || !harmful.includes(type) || sim.decided.get(id)?.includes('retry');
  if (!isAsked) tell(`9: ${id} goes where the browser may repeat it, and nobody was asked`);
  const isThere = world.records.some(({ versions }) =>
    versions.some((one) => one.by === id && sim.server.seen.has(one)),
  );
  const isBlind = isThere && sim.wanted.get(id)?.isHarmful && !sim.plan.hasUnevenLag;
  if (isBlind) tell(`9: ${id} goes again, and its effect had been read`);
  if (isTooSoon(sim, id)) tell(`9: ${id} goes again, and its earlier sending had or has its effect in time`);
  const undone = undoes(sim, action);
  if (undone) tell(`8: ${id} goes over somebody else's change that was read: ${undone}`);
}

/** What counts twice goes again only when no effect is waited for any more, and none was there to be found. */
function isTooSoon({ server: { ledger }, plan, wanted }: PushSim, id: string): boolean {
  if (!wanted.get(id)?.isHarmful) return false;
  const lagMs = lagOf(plan);
  const comes = ledger.departuresOf(id).some(({ open, fate }) => open > 0 && fate !== 'very-late');
  return comes || ledger.effectsOf(id).some((effect) => isFoundInTime(effect, lagMs));
}

/** What somebody else made of the field that this action sets, since the person decided, as read just before. */
function undoes({ world, server, wanted }: PushSim, { type, input, baseline }: ActionRecord): string | null {
  const read = guarded[type];
  const record = world.find('package', input.tag ?? '');
  const shown = server.shown.get(`/packages/v2/${input.tag}`)?.version;
  if (!read || !record || !shown || !baseline) return null;
  const seen = record.versions.find(({ at }) => lists.instant(at) === (baseline as PackageView).lastModified);
  if (!seen) return 'the baseline is no state that it had';
  let expected = read(seen.row);
  let last = seen;
  for (const version of record.versions.filter(({ at }) => at > seen.at && at <= shown.at)) {
    // A set quantity is ours, also where a sale had just made it the same.
    const isSet = type === 'package.adjust' && /adjust|change-by/.test(wanted.get(version.by ?? '')?.type ?? '');
    const isOwn = version.by !== null && (isSet || read(version.row) !== read(last.row));
    // What goes into a new package is taken off; everything else is set.
    if (isOwn && version.row.Quantity !== undefined) expected = read(version.row);
    last = version;
  }
  return read(shown.row) === expected ? null : `${String(expected)} became ${String(read(shown.row))}`;
}
