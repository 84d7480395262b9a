import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { namesOf } from '../data/record-table';
import { hostHabits } from '../data/settings';
import { isPending } from '../domain/action-state';
import { type ChoiceList, sourceOf } from '../domain/actions/choice-lists';
import type { ActionDefinition, ActionWorld } from '../domain/actions/define-action';
import { drawForm, type FormSource, listsOf } from '../domain/actions/draw-form';
import { demandsOf } from '../domain/actions/item-facts';
import { patchOn } from '../domain/actions/patch-on';
import { refsOf } from '../domain/actions/refs-of';
import { actionOf } from '../domain/actions/registry';
import { dayIn, latestMomentIn, zoneOf } from '../domain/calendar-day';
import { apiHostOf, type FacilityKey, facilityParts } from '../domain/facility';
import type { FormChoice, FormView } from '../domain/form';
import type { ActionRecord, Subject } from '../domain/records';
import { keyOfSubject, recordKey, withPatch } from '../domain/subject';
import type { Clock } from '../platform/clock';
import { atTheEnd, type Place } from './place';
import { namedInList, storedSubject } from './subjects';
import { tagStates } from './tag-states';

type Dbs = { ops: OpsDb; cache: CacheDb };

/** What an action may look at, gathered from mirror and queue. Day and time are by Metrc's clock: this computer's may be set wrong. */
export async function actionWorld(
  dbs: Dbs,
  facility: FacilityKey,
  definition: Pick<ActionDefinition, 'input'>,
  record: Subject | null,
  now: number,
): Promise<ActionWorld> {
  const { zone } = (await dbs.ops.facilities.get(facility)) ?? { zone: zoneOf(facilityParts(facility).state) };
  const { skewMs } = await hostHabits(dbs.ops, apiHostOf(facility));
  const lists = listsOf(definition);
  const choices = await Promise.all(lists.map((list) => choicesOf(dbs.cache, facility, list)));
  const read = Object.fromEntries(lists.map((list, i) => [list, choices[i] ?? []]));
  const serverNow = now + (skewMs ?? 0);
  const time = { today: dayIn(zone, serverNow), latestMoment: latestMomentIn(zone, serverNow) };
  return { record, others: {}, named: [], tags: {}, choices: read, ...time };
}

/** The form of an action on a record as it is here; null: of one that begins without, or of many. */
export async function formFor(
  { clock, ...dbs }: Dbs & { clock: Clock },
  facility: FacilityKey,
  definition: FormSource,
  record: Subject | null,
): Promise<FormView> {
  return drawForm(definition, await actionWorld(dbs, facility, definition, record, clock.now()));
}

/** What an action with this input looks at besides its own record, as the queue will leave it. */
export async function surroundings(
  dbs: Dbs,
  facility: FacilityKey,
  definition: ActionDefinition,
  input: Record<string, string>,
  place: Place = atTheEnd,
): Promise<Pick<ActionWorld, 'others' | 'named' | 'tags'>> {
  const others: Record<string, Subject | null> = {};
  for (const ref of refsOf(definition, input)) {
    const key = recordKey(ref.entity, ref.key);
    others[key] = await expectedSubject(dbs, facility, { ...ref, name: ref.key }, key, place);
  }
  const finds = definition.finds?.(input);
  const named = finds ? await namedInList(dbs.cache, facility, finds) : [];
  return {
    others,
    named: [...named, ...(await promised(dbs.ops, facility, finds, place))],
    tags: await tagStates(dbs, facility, definition.tags?.(input) ?? [], place.id),
  };
}

/** Records of a name that the queue will create. */
async function promised(
  ops: OpsDb,
  facility: FacilityKey,
  finds: { entity: string; name: string } | undefined,
  place: Place,
): Promise<Subject[]> {
  if (!finds) return [];
  const key = recordKey(finds.entity, finds.name);
  return [createdBy(await openActions(ops, facility, key, place), key)].filter((one) => one !== null);
}

/** A record as it will be once the open actions on it, before a place, took effect; those may even create it. */
export async function expectedSubject(
  dbs: Dbs,
  facility: FacilityKey,
  ref: { entity: string; key: string; name: string },
  key: string,
  place: Place = atTheEnd,
): Promise<Subject | null> {
  const [stored, open] = await Promise.all([
    storedSubject(dbs.cache, facility, ref),
    openActions(dbs.ops, facility, key, place),
  ]);
  const created = stored ?? createdBy(open, key);
  return created && withEffects(created, open);
}

/** The record of this key that one of these actions will create. */
export function createdBy(open: readonly ActionRecord[], key: string): Subject | null {
  for (const action of open) {
    const made = actionOf(action.type).creates?.(action.input, action.before ?? action.baseline) ?? [];
    const found = made.find((subject) => keyOfSubject(subject) === key);
    if (found) return found;
  }
  return null;
}

/** What Metrc asks for with an adjustment reason (metrc-api, `/packages/v2/adjust/reasons`). */
interface ReasonFlags {
  RequiresNote?: boolean;
  RequiresWasteWeight?: boolean;
  RequiresImmatureWasteWeight?: boolean;
  RequiresMatureWasteWeight?: boolean;
}

async function choicesOf(cache: CacheDb, facility: FacilityKey, list: ChoiceList): Promise<FormChoice[]> {
  const { feed, flag } = sourceOf(list);
  const rows = await namesOf(cache, facility, feed);
  const fitting = flag ? rows.filter(({ raw }) => (raw as Record<string, unknown>)[flag] !== false) : rows;
  const named = fitting.map((row): FormChoice => {
    const { RequiresNote, ...asked } = row.raw as ReasonFlags;
    const choice: FormChoice = { value: row.name, label: row.name };
    if (RequiresNote) choice.requiresNote = true;
    if (asked.RequiresWasteWeight || asked.RequiresImmatureWasteWeight || asked.RequiresMatureWasteWeight)
      choice.requiresWeight = true;
    return list === 'categories' ? withDemands(choice, row.raw as Record<string, unknown>) : choice;
  });
  return named.sort((a, b) => a.label.localeCompare(b.label));
}

function withDemands(choice: FormChoice, raw: Record<string, unknown>): FormChoice {
  const { fields, files } = demandsOf(raw);
  return { ...choice, ...(fields.length && { demands: fields }), ...(files && { demandsFiles: true }) };
}

/** Open actions that touch a record, in their order, as far as a place. */
async function openActions(
  ops: OpsDb,
  facility: FacilityKey,
  record: string,
  { order }: Place,
): Promise<ActionRecord[]> {
  const all = await ops.actions.where('records').equals(record).toArray();
  return all
    .filter((action) => action.facility === facility && action.order < order && isPending(action.state))
    .sort((a, b) => a.order - b.order);
}

/** The record as it will be once the given actions took effect. */
export function withEffects<S extends Subject>(subject: S, actions: readonly ActionRecord[]): S {
  let record = subject;
  for (const action of actions) record = withPatch(record, patchOn(action, record));
  return record;
}
