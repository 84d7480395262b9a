import type { ActionRecord, ActivityRecord } from '@/lib/domain/records';
import { lists } from '../../fake-world';
import type { Departure, Effect } from './ledger';
import type { PushSim } from './push-sim';
import type { Version } from './push-world';
import { settleMsOf } from './write-fate';

const shown = ['Quantity', 'LocationName', 'Note', 'Item'] as const;

/**
 * An effect that came later than anybody waits is found: a person was asked about the action, or since then about another
 * on that record; or activity tells the change as one that was made in Metrc.
 */
export async function lateProblems(sim: PushSim, actions: readonly ActionRecord[]): Promise<string[]> {
  const changes = await sim.eyes.ops.changes.toArray();
  const lines = await sim.eyes.ops.activity.toArray();
  const skewMs = sim.world.now() - sim.clock.now();
  const problems: string[] = [];
  for (const { id, type, state } of actions) {
    const effects = sim.server.ledger.effectsOf(id);
    if (!lateOf(sim, id).length) continue;
    sim.met.add('an effect that nobody waits for');
    const isAsked = lines.some((line) => line.actionId === id && isQuestion(line));
    if (isAsked) continue;
    // What it was confirmed by is told by that. Its records are changed within the same millisecond.
    const toldMs = (state === 'confirmed' && effects[0]?.at) || 0;
    for (const { record, at } of visible(sim, id).filter((change) => change.at >= toldMs + 1)) {
      if (lines.some((line) => line.record === record && isQuestion(line) && line.at + skewMs >= at)) continue;
      const spans = changes.filter((change) => change.record === record).map((change) => change.id.split('|').at(-1));
      const isTold = spans.some((span = '') => {
        const [from = '', to = ''] = span.split('>');
        return lists.instant(at) > from && lists.instant(at) <= to;
      });
      if (!isTold) problems.push(`9: ${id} (${type}) is ${state}, and nobody found its late effect on ${record}`);
    }
  }
  return problems;
}

function isQuestion({ what }: ActivityRecord): boolean {
  return /^(decide|conflict)_/.test(what.key);
}

/** Effects later than anybody waits; what another sending of the same sets anyway is nobody's surprise. */
function lateOf({ server: { ledger }, wanted }: PushSim, id: string): Effect[] {
  const isAwaited = (at: number, { call, endedAt }: Departure) => at - endedAt <= settleMsOf(call);
  const isSetAgain = (at: number) => ledger.departuresOf(id).some((one) => isAwaited(at, one));
  const evidence = wanted.get(id)?.evidence;
  const effects = ledger.effectsOf(id);
  const isSet = evidence === 'value' || (evidence === 'mark' && effects.filter(({ moved }) => moved !== 0).length <= 1);
  return effects.filter(({ at, departure }) => !isAwaited(at, departure) && !(isSet && isSetAgain(at)));
}

/** Effects of an action that changed what a known package shows. */
function visible(sim: PushSim, id: string): { record: string; at: number }[] {
  const lateAt = Math.min(...lateOf(sim, id).map(({ at }) => at));
  return sim.world.records
    .filter(({ entity }) => entity === 'package')
    .flatMap(({ name, versions }) =>
      versions
        .filter((version, i) => version.by === id && version.at >= lateAt && differs(versions[i - 1], version))
        .map(({ at }) => ({ record: name, at })),
    );
}

function differs(before: Version | undefined, { list, row }: Version): boolean {
  if (!before) return false;
  return (
    before.list !== list || shown.some((field) => JSON.stringify(before.row[field]) !== JSON.stringify(row[field]))
  );
}
