import { countUp, readSetting, writeSetting } from '../../data/settings';
import { planOf } from '../../domain/actions/recipes/plan-of';
import type { FacilityKey } from '../../domain/facility';
import type { Problem } from '../../domain/form';
import type { ActionGroup, ActionRecord } from '../../domain/records';
import { say } from '../../domain/sentence';
import { linesOf } from '../push/move-action';
import { newActionRecord } from '../push/new-action-record';
import type { PushParts } from '../push/push-parts';
import { type BulkLine, type CheckedLine, checkLines } from './check-lines';
import { lineKey, queuedBefore, rememberLines } from './file-lines';

/** A group, as a person sent it off. */
export interface NewGroup {
  /** Made by the screen: sent again after a lost answer, it is the same group. */
  id: string;
  facility: FacilityKey;
  type: string;
  lines: readonly (BulkLine & { source?: string | undefined })[];
  person: string;
  /** Where the lines came from; null for records chosen on the screen. */
  file: string | null;
  /** They correct differences (`ActionRecord.corrects`). */
  corrects?: boolean;
  /** The person wants lines again that were queued from a file before. */
  again: boolean;
}

/** How accepting a group ended. `before` counts lines that were left out, because a file queued them before. */
export type GroupReply =
  | { kind: 'queued'; actions: number; before: number }
  | { kind: 'problems'; lines: { line: number; problems: Problem[] }[] };

/**
 * Checks a group and makes all of it durable in one transaction, or nothing of it: never half a group. Nothing is sent
 * here. Every action then goes its own way, in the order of the lines.
 */
export async function acceptGroup(
  parts: Pick<PushParts, 'ops' | 'cache' | 'clock' | 'newId'>,
  wanted: NewGroup,
): Promise<GroupReply> {
  for (;;) {
    const reply = await tryGroup(parts, wanted);
    // Something else was accepted while this was checked, and may have taken a tag or a quantity: looked at again.
    if (reply !== 'overtaken') return reply;
  }
}

async function tryGroup(
  parts: Pick<PushParts, 'ops' | 'cache' | 'clock' | 'newId'>,
  wanted: NewGroup,
): Promise<GroupReply | 'overtaken'> {
  const { ops, clock } = parts;
  const { facility, type, lines } = wanted;
  const seen = await readSetting(ops, 'order');
  const done = await earlierReply(parts, wanted.id);
  if (done) return done;
  const keys = lines.map(({ source }) => (source === undefined ? undefined : lineKey(facility, type, source)));
  const before = wanted.again ? [] : await queuedBefore(ops, keys);
  const kept = lines.map((line, i) => ({ line, i, key: keys[i] })).filter(({ i }) => !before[i]);
  const checked = await checkLines(parts, { facility, type, lines: kept.map(({ line }) => line), now: clock.now() });
  const wrong = checked.flatMap(({ problems }, n) => (problems.length ? [{ line: kept[n]?.i ?? 0, problems }] : []));
  // Judged while the same group was accepted beside it, it would be told that nothing is left to do.
  const isOvertaken = (await readSetting(ops, 'order')) !== seen;
  if (wrong.length) return isOvertaken ? 'overtaken' : { kind: 'problems', lines: wrong };
  const size = checked.reduce((sum, { steps }) => sum + steps.length, 0);
  const reply: GroupReply = { kind: 'queued', actions: size, before: lines.length - kept.length };
  if (!size) return reply;
  const ids = checked.map(({ steps }) => steps.map(() => parts.newId()));
  return ops.transaction('rw', ops.actions, ops.settings, ops.activity, async () => {
    if ((await readSetting(ops, 'order')) !== seen) return 'overtaken';
    const first = (await countUp(ops, 'order', size)) - size + 1;
    // One record is called by its name, many by their number.
    const [one, ...others] = checked;
    const about = others.length || !one?.name ? String(kept.length) : one.name;
    const title = say('group_title', say(planOf(type).title), about);
    const records = recordsOf(wanted, checked, ids, { id: wanted.id, title, size, first }, clock.now());
    await ops.actions.bulkAdd(records);
    const lined = (record: ActionRecord) => linesOf(record, { kind: 'queued', what: record.what }, clock.now());
    await ops.activity.bulkAdd(records.flatMap(lined));
    const note = { at: clock.now(), file: wanted.file ?? '' };
    const noted = kept.flatMap(({ key }, n) => (key ? [{ key, note: { ...note, actions: ids[n] ?? [] } }] : []));
    await rememberLines(ops, noted);
    await writeSetting(ops, `group:${wanted.id}`, reply);
    return reply;
  });
}

async function earlierReply({ ops }: Pick<PushParts, 'ops'>, id: string): Promise<GroupReply | null> {
  return ((await readSetting(ops, `group:${id}`)) as GroupReply | undefined) ?? null;
}

function recordsOf(
  { facility, person, corrects }: NewGroup,
  checked: readonly CheckedLine[],
  ids: readonly string[][],
  group: ActionGroup,
  now: number,
): ActionRecord[] {
  let order = group.first;
  return checked.flatMap(({ steps }, n) =>
    steps.map((step, i) => {
      const id = ids[n]?.[i] ?? '';
      const after = [...step.after, ...(i > 0 ? [ids[n]?.[i - 1] ?? ''] : [])];
      const record = newActionRecord({ id, facility, type: step.type, person, order, now }, step.checked);
      order += 1;
      return { ...record, group, ...(corrects ? { corrects } : {}), ...(after.length ? { after } : {}) };
    }),
  );
}
