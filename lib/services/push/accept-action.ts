import type { CacheDb } from '../../data/cache-db';
import type { OpsDb } from '../../data/ops-db';
import { countUp } from '../../data/settings';
import type { ActionDefinition } from '../../domain/actions/define-action';
import { checkInput, parseInput } from '../../domain/actions/draw-form';
import { actionOf } from '../../domain/actions/registry';
import type { FacilityKey } from '../../domain/facility';
import type { Problem } from '../../domain/form';
import type { RecordImage, Subject } from '../../domain/records';
import { say } from '../../domain/sentence';
import { keyOfSubject, recordKey } from '../../domain/subject';
import { actionWorld, expectedSubject, surroundings } from '../action-world';
import { isLeftToOthers } from '../left-to-others';
import { atTheEnd, type Place, placeOf } from '../place';
import { storedSubject } from '../subjects';
import { givePlace, type TakenPlace } from './give-place';
import { linesOf } from './move-action';
import { type Checked, newActionRecord } from './new-action-record';
import type { PushParts } from './push-parts';

/** A new action, as a form sent it. */
export interface NewAction {
  facility: FacilityKey;
  type: string;
  /**
   * Its record: tag of a package, Metrc's Id of anything else, `=name` of one that only the queue knows. Empty for an
   * action that begins without a record.
   */
  tag: string;
  fields: Record<string, string>;
  person: string;
  /** It corrects a difference (`ActionRecord.corrects`). */
  corrects?: boolean;
  /** It is what became of an action that waits for a person: it takes that one's place, which is dismissed with the note. */
  replaces?: { id: string; note: string };
}

type Dbs = Pick<PushParts, 'ops' | 'cache' | 'clock'>;

/** Checks a new action as Metrc would, without accepting it. */
export async function checkAction(
  { ops, cache, clock }: Dbs,
  wanted: Omit<NewAction, 'person'>,
): Promise<{ kind: 'passed'; checked: Checked } | { kind: 'problems'; problems: Problem[] }> {
  const { facility } = wanted;
  const definition = actionOf(wanted.type);
  if (await isLeftToOthers(ops, facility, definition))
    return { kind: 'problems', problems: [{ sentence: say('problem_sales_elsewhere') }] };
  const place = await placeOf(ops, wanted.replaces?.id);
  const target = await targetRecord({ ops, cache }, facility, definition, wanted.tag, place);
  const fields = { ...wanted.fields, ...target.identity };
  const parsed = parseInput(definition, fields);
  if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
  const around = await surroundings({ ops, cache }, facility, definition, parsed.input, place);
  const world = await actionWorld({ ops, cache }, facility, definition, target.view, clock.now());
  const checked = checkInput(definition, fields, { ...world, ...around });
  if (!checked.ok) return { kind: 'problems', problems: checked.problems };
  const { baseline, view } = target;
  return { kind: 'passed', checked: { input: checked.input, baseline, view, today: world.today } };
}

/** The record that a form is about: as Metrc has it, as it will be, and what the input calls it. */
export async function targetRecord(
  dbs: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  { entity }: Pick<ActionDefinition, 'entity'>,
  wanted: string,
  place: Place = atTheEnd,
): Promise<{ baseline: Subject | null; view: Subject | null; identity: Record<string, string> }> {
  if (entity === null) return { baseline: null, view: null, identity: {} };
  const isNamed = wanted.startsWith('=');
  const name = isNamed ? wanted.slice(1) : wanted;
  const ref = { entity, key: isNamed ? '' : wanted, name };
  const baseline = await storedSubject(dbs.cache, facility, ref);
  const key = baseline ? keyOfSubject(baseline) : recordKey(entity, name);
  const view = await expectedSubject(dbs, facility, ref, key, place);
  if (entity === 'package') return { baseline, view, identity: { tag: wanted } };
  const { key: id, name: called } = (baseline ?? { key: ref.key, name }) as RecordImage;
  return { baseline, view, identity: { id, name: called } };
}

/**
 * Checks an action and makes it durable. Nothing is sent here: once this resolves with an id, the action cannot be
 * lost any more.
 */
export async function acceptAction(
  parts: Pick<PushParts, 'ops' | 'cache' | 'clock' | 'newId'>,
  wanted: NewAction,
): Promise<{ kind: 'queued'; id: string } | { kind: 'problems'; problems: Problem[] }> {
  const { ops, clock } = parts;
  const result = await checkAction(parts, wanted);
  if (result.kind === 'problems') return result;
  const id = parts.newId();
  return ops.transaction('rw', ops.actions, ops.settings, ops.activity, async () => {
    // Asked again after a reply that got lost: it is the same action.
    if (await ops.actions.get(id)) return { kind: 'queued', id };
    const now = clock.now();
    const place = await placeFor(ops, { id, now }, wanted);
    if (!place) return { kind: 'problems', problems: [{ sentence: say('decide_too_late') }] };
    const { facility, type, person } = wanted;
    const made = newActionRecord({ id, facility, type, person, order: place.order, now }, result.checked);
    const record = { ...made, ...place, ...(wanted.corrects ? { corrects: true } : {}) };
    await ops.actions.add(record);
    await ops.activity.bulkAdd(linesOf(record, { kind: 'queued', what: record.what }, now));
    return { kind: 'queued', id };
  });
}

async function placeFor(
  ops: OpsDb,
  made: { id: string; now: number },
  { replaces, person }: NewAction,
): Promise<TakenPlace | null> {
  if (!replaces) return { order: await countUp(ops, 'order') };
  return givePlace(ops, replaces.id, { ...made, who: person, note: replaces.note });
}
