import { actionsIn, notAllowed, queuedAfter } from '../../data/open-actions';
import { openStates } from '../../domain/action-state';
import { apiHostOf, type FacilityKey } from '../../domain/facility';
import type { ActionRecord } from '../../domain/records';
import { hostsDown } from '../outages';
import { approvalFacilities, keyMarks, waitsForApproval } from './approval';
import { chooseWork, namedBeyond, type Work } from './choose-work';
import { harmlessFirst } from './harmless-first';
import type { Note } from './note-as-seen';
import type { KeyState, PushParts } from './push-parts';
import { kindOf } from './turn';

/** How far the queue is looked through: until so many can be sent that nobody is busy with. */
export interface Reach {
  enough: number;
  busy: ReadonlySet<string>;
}

/** To the end. */
export const everything: Reach = { enough: Number.POSITIVE_INFINITY, busy: new Set() };

/** What a look at the queue found. Of `holds` and `nextAt` only what was looked at is said. */
export interface Survey extends Work {
  keys: ReadonlyMap<FacilityKey, KeyState>;
  paused: ReadonlySet<string>;
  /** Everything that is open was looked at. */
  isWhole: boolean;
  /** To be noted on actions, so that screens tell the truth. */
  notes: { marks: Note[]; holds: Note[] };
  /** What holds many actions at once: keys, approval, hosts out of reach, missing permissions. */
  reasons: string;
  /** Somebody has to approve actions somewhere. */
  asksApproval: boolean;
}

/** Each stretch of the queue is so many times as long as all before it. */
const growth = 4;
const unqueued = openStates.filter((state) => state !== 'queued');

/** Looks at the queue from its beginning, as far as it has to: most of a long one waits for its turn and nothing else. */
export async function survey(parts: PushParts, reach: Reach): Promise<Survey> {
  const around = await circumstances(parts);
  const found = await parts.ops.transaction('r', parts.ops.actions, () => fromTheBeginning(parts, reach, around));
  const untried = await untriedOf(parts, found.due);
  // What goes first at a host is chosen among all that waits for it.
  if (untried.size && !found.isWhole) return survey(parts, everything);
  return { ...found, due: harmlessFirst(found.due, ({ facility }) => untried.has(facility)) };
}

type Circumstances = Awaited<ReturnType<typeof circumstances>>;

async function circumstances({ ops, keyState }: PushParts) {
  const [facilities, down, asking] = await Promise.all([
    ops.facilities.toCollection().primaryKeys(),
    hostsDown(ops),
    approvalFacilities(ops),
  ]);
  const states = await Promise.all(facilities.map((facility) => keyState(facility)));
  return { keys: new Map(facilities.map((facility, n) => [facility, states[n] ?? none])), down, asking };
}

const none: KeyState = { kind: 'none' };

/** Inside a transaction: nothing moves between one stretch and the next. */
async function fromTheBeginning({ ops, clock }: PushParts, { enough, busy }: Reach, around: Circumstances) {
  const { keys, down, asking } = around;
  const keysOf = ({ facility }: ActionRecord) => keys.get(facility) ?? none;
  const [others, refused] = await Promise.all([actionsIn(ops, unqueued), notAllowed(ops)]);
  const paused = new Set(refused.map(kindOf));
  let queued: ActionRecord[] = [];
  for (let most = enough + busy.size; ; most *= growth) {
    const more = await queuedAfter(ops, queued.at(-1)?.order ?? -1, most);
    queued = queued.concat(more);
    const isWhole = more.length < most;
    const actions = [...others, ...queued].sort((a, b) => a.order - b.order);
    const named = isWhole ? [] : namedBeyond(actions);
    const beyond = named.length ? await ops.actions.bulkGet(named) : [];
    const work = chooseWork(actions, keysOf, clock.now(), {
      needsApproval: (action) => waitsForApproval(action, asking),
      isDown: ({ facility }) => down.has(apiHostOf(facility)),
      paused,
      beyond: beyond.filter((action) => action !== undefined),
    });
    const free = work.due.filter(({ id, state }) => state === 'queued' && !busy.has(id));
    if (!isWhole && free.length < enough) continue;
    const holds = work.holds.map(({ seen, hold }) => ({ seen, changes: { hold } }));
    const notes = { marks: keyMarks(actions, keysOf, asking), holds };
    return { ...work, keys, paused, isWhole, notes, reasons: reasonsOf(around, paused), asksApproval: asking.size > 0 };
  }
}

function reasonsOf({ keys, down, asking }: Circumstances, paused: ReadonlySet<string>): string {
  const people = [...keys].map(([facility, of]) => [facility, of.kind, of.kind === 'ready' && of.person]);
  return JSON.stringify([people, [...down], [...asking], [...paused]]);
}

async function untriedOf(parts: PushParts, due: readonly ActionRecord[]): Promise<Set<FacilityKey>> {
  const found = new Set<FacilityKey>();
  for (const facility of new Set(due.map((action) => action.facility)))
    if (await parts.isUntried?.(facility)) found.add(facility);
  return found;
}
