import type { ActionRecord, ActivityRecord } from '@/lib/domain/records';
import { lists } from '../../fake-world';
import type { PushSim } from './push-sim';

/** The story: every step of every action is told, once, and nothing else. */
export async function activityProblems(sim: PushSim, actions: readonly ActionRecord[]): Promise<string[]> {
  const lines = await sim.eyes.ops.activity.toArray();
  const stories = actions.flatMap((action) => storyProblems(sim, action, lines));
  return [...stories, ...(await foreignProblems(sim))];
}

function storyProblems(sim: PushSim, action: ActionRecord, all: readonly ActivityRecord[]): string[] {
  const { id, state } = action;
  const [first = ''] = action.records;
  const record = /^[a-z-]+:/.test(first) ? first.slice(first.indexOf(':') + 1) : first;
  const lines = all.filter((line) => line.actionId === id && line.record === record);
  const count = (kind: ActivityRecord['kind']) => lines.filter((line) => line.kind === kind).length;
  const departures = sim.server.ledger.departuresOf(id).length;
  const decided = sim.decided.get(id) ?? [];
  const told = `7: ${id} (${state}) tells ${lines.map(({ kind }) => kind)}`;
  const problems: string[] = [];
  if (lines[0]?.kind !== 'queued' || count('queued') !== 1) problems.push(`${told}: it begins otherwise`);
  // One that was written down and never left, since its worker died, is told as sent.
  if (count('sent') < departures || count('sent') > departures + sim.deaths)
    problems.push(`${told}: ${departures} left`);
  if (count('confirmed') !== Number(state === 'confirmed')) problems.push(`${told}: the end is not told`);
  if (count('decided') !== decided.length) problems.push(`${told}: ${decided} were decided`);
  const asked = decided.filter((kind) => kind !== 'cancel' && kind !== 'approve').length;
  if (count('problem') < asked) problems.push(`${told}: a problem is not told`);
  return problems;
}

/** What other people did is told, and what we did is not told as theirs. */
async function foreignProblems({ eyes, world, stored }: PushSim): Promise<string[]> {
  const problems: string[] = [];
  const changes = await eyes.ops.changes.toArray();
  for (const { name, entity, versions } of world.records) {
    if (entity !== 'package') continue;
    const spans = changes
      .filter(({ record }) => record === name)
      .map(({ id }) => (id.split('|').at(-1) ?? '').split('>'));
    const isIn = (at: number) =>
      spans.some(([from = '', to = '']) => lists.instant(at) > from && lists.instant(at) <= to);
    const last = versions.at(-1);
    const before = versions.at(-2);
    // Names of theirs are used once: nothing can have been put back meanwhile.
    const isPlain = last?.row.LocationName !== before?.row.LocationName || last?.row.Note !== before?.row.Note;
    // What was never known before cannot be told to have changed.
    const wasKnown = versions.slice(0, -1).some(({ at }) => stored.has(`${name} ${lists.instant(at)}`));
    if (last?.by === null && before && isPlain && wasKnown && !isIn(last.at))
      problems.push(`7: nothing tells what somebody else did last to ${name}`);
  }
  return problems;
}
