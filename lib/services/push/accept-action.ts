import { countUp } from '../../data/settings';
import { checkInput } from '../../domain/actions/draw-form';
import { actionOf } from '../../domain/actions/registry';
import type { FacilityKey } from '../../domain/facility';
import type { Problem } from '../../domain/form';
import type { ActionRecord, PackageView } from '../../domain/records';
import { actionWorld, openActions, withEffects } from '../action-world';
import { linesOf } from './move-action';
import type { PushParts } from './push-parts';

/** A new action, as a form sent it. */
export interface NewAction {
  facility: FacilityKey;
  type: string;
  tag: string;
  fields: Record<string, string>;
  person: string;
}

/** An action that passed its checks, with what they looked at. */
interface Checked {
  input: Record<string, string>;
  /** The record as Metrc has it; null where it is unknown. */
  baseline: PackageView | null;
  /** The record as it will be once earlier actions took effect. */
  view: PackageView | null;
  today: string;
}

/** Checks a new action as Metrc would, without accepting it. */
export async function checkAction(
  { ops, cache, clock }: Pick<PushParts, 'ops' | 'cache' | 'clock'>,
  wanted: Omit<NewAction, 'person'>,
): Promise<{ kind: 'passed'; checked: Checked } | { kind: 'problems'; problems: Problem[] }> {
  const baseline: PackageView | null = (await cache.packages.get([wanted.facility, wanted.tag])) ?? null;
  const earlier = await openActions(ops, wanted.facility, wanted.tag);
  const view = baseline && withEffects(viewOf(baseline), earlier);
  const world = await actionWorld({ ops, cache }, wanted.facility, view, clock.now());
  const checked = checkInput(actionOf(wanted.type), { ...wanted.fields, tag: wanted.tag }, world);
  if (!checked.ok) return { kind: 'problems', problems: checked.problems };
  return { kind: 'passed', checked: { input: checked.input, baseline, view, today: world.today } };
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
  const action = actionOf(wanted.type);
  const result = await checkAction(parts, wanted);
  if (result.kind === 'problems') return result;
  const { input, baseline, view, today } = result.checked;
  const id = parts.newId();
  await ops.transaction('rw', ops.actions, ops.settings, ops.activity, async () => {
    // Asked again after a reply that got lost: it is the same action.
    if (await ops.actions.get(id)) return;
    const record: ActionRecord = {
      id,
      facility: wanted.facility,
      type: wanted.type,
      input,
      records: action.records(input),
      state: 'queued',
      hold: null,
      order: await countUp(ops, 'order'),
      createdAt: clock.now(),
      day: today,
      person: wanted.person,
      what: action.describe(input, view),
      short: action.short(input, view),
      baseline: baseline && viewOf(baseline),
      baselineAt: clock.now(),
      before: null,
      attempts: 0,
      dueAt: 0,
      epoch: 0,
      sentAt: null,
      endedAt: null,
      mark: `T-${id
        .replace(/[^0-9a-z]/gi, '')
        .slice(-7)
        .toUpperCase()}`,
      requestHash: null,
      requestBody: null,
      httpStatus: null,
      answer: null,
      settleAt: null,
      refusal: null,
      reason: null,
      note: null,
      probes: 0,
    };
    await ops.actions.add(record);
    await ops.activity.bulkAdd(linesOf(record, { kind: 'queued', what: record.what }, clock.now()));
  });
  return { kind: 'queued', id };
}

/** The compared fields of a stored row, without its raw reply: what may be kept in `ops`. */
function viewOf(row: PackageView): PackageView {
  const { tag, id, list, quantity, unit, item, place, note, onHold, finished, lastModified } = row;
  return { tag, id, list, quantity, unit, item, place, note, onHold, finished, lastModified };
}
