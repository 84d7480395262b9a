import type { ActionWorld, Records } from '../../domain/actions/define-action';
import { refsOf } from '../../domain/actions/refs-of';
import { actionOf } from '../../domain/actions/registry';
import { oneRecord } from '../../domain/feeds/one-record';
import type { ActionRecord, Subject } from '../../domain/records';
import { recordKey, recordName } from '../../domain/subject';
import { namedImages, namedInList, storedSubject, targetOf } from '../subjects';
import { tagStates } from '../tag-states';
import { aroundMs, sentSince } from './doubt';
import { type Turn, userKeyNow } from './turn';

/**
 * Reads an action's own record.
 * @returns null when Metrc does not show it, or the action has none
 */
export async function readTarget(turn: Turn, action: ActionRecord): Promise<Subject | null> {
  const { parts } = turn;
  const target = targetOf(actionOf(action.type), action.input);
  if (!target) return null;
  const { entity } = target;
  // Queued under a name before Metrc knew it: the action that created it has read it since.
  const stored = target.key ? null : await storedSubject(parts.cache, action.facility, target);
  const known = action.before ?? action.baseline ?? stored;
  const key = target.key || (known && 'key' in known ? known.key : '');
  if (!key) return null;
  return surely(turn, action, () => parts.readBack.record(action.facility, { entity, key }));
}

/**
 * Metrc says the same of a key that is not good and of what it does not show: the key is asked about, and one that was
 * replaced meanwhile said nothing about the record.
 * @returns null when Metrc does not show it
 * @throws ApiError when the keys are refused, or nothing can be read
 */
export async function surely<T>(turn: Turn, action: ActionRecord, read: () => Promise<T | null>): Promise<T | null> {
  const { parts } = turn;
  const key = await userKeyNow(turn, action);
  const seen = await read();
  if (seen) return seen;
  await parts.assertKeys(action.facility);
  return (await userKeyNow(turn, action)) === key ? null : surely(turn, action, read);
}

/** Reads the further records that an action looks at. */
export async function readOthers(turn: Turn, action: ActionRecord): Promise<Records> {
  const { readBack } = turn.parts;
  const others: Record<string, Subject | null> = {};
  for (const ref of refsOf(actionOf(action.type), action.input)) {
    const key = recordKey(ref.entity, ref.key);
    others[key] = await surely(turn, action, () => readBack.record(action.facility, ref));
  }
  return others;
}

/** Rows that carry the name an action gives; null where their list cannot be read. */
export async function readNamed(turn: Turn, action: ActionRecord): Promise<readonly Subject[] | null> {
  const { parts } = turn;
  const finds = actionOf(action.type).finds?.(action.input);
  if (!finds) return [];
  const since = await sentSince(turn, action);
  return surely(turn, action, () => parts.readBack.named(action.facility, finds, since - aroundMs));
}

/** Whether nothing is read before an action is sent: it is about nothing that Metrc has. */
export function looksAtNothing({ type, input }: ActionRecord): boolean {
  const definition = actionOf(type);
  return !targetOf(definition, input) && !refsOf(definition, input).length && !definition.finds?.(input);
}

/** What is around an action just before it is sent. */
export async function lookAround(
  turn: Turn,
  action: ActionRecord,
): Promise<Pick<ActionWorld, 'others' | 'named' | 'tags'>> {
  const { cache } = turn.parts;
  const definition = actionOf(action.type);
  const finds = definition.finds?.(action.input);
  const stored = finds ? await namedInList(cache, action.facility, finds) : [];
  const fresh = (await readNamed(turn, action)) ?? [];
  return {
    others: await readOthers(turn, action),
    named: [...stored, ...fresh],
    tags: await tagStates(turn.parts, action.facility, definition.tags?.(action.input) ?? [], action.id),
  };
}

/**
 * Reads the records that an action changed beside its own, while it is still in flight: the mirror shows them, and
 * nobody takes the change for somebody else's. What cannot be read now comes with the next pull.
 */
export async function readSides({ parts }: Turn, action: ActionRecord): Promise<void> {
  const definition = actionOf(action.type);
  const own = definition.entity === null ? 0 : 1;
  const read = refsOf(definition, action.input).map(({ entity, key }) => recordKey(entity, key));
  for (const key of action.records.slice(own).filter((one) => !read.includes(one))) {
    const [entity = ''] = key.split(':');
    const [known] = await namedImages(parts.cache, action.facility, entity, recordName(key));
    if (known && oneRecord(entity)) {
      await parts.readBack.record(action.facility, { entity, key: known.key }).catch(() => null);
    }
  }
}
