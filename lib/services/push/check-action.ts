import { ApiError } from '../../data/metrc/api-error';
import type { ActionEvent } from '../../domain/action-state';
import type { Records } from '../../domain/actions/define-action';
import { actionOf } from '../../domain/actions/registry';
import type { ActionRecord, Subject } from '../../domain/records';
import { type Sentence, say } from '../../domain/sentence';
import { actionWorld } from '../action-world';
import { isLeftToOthers } from '../left-to-others';
import { findConflict, isFound, lateEffect } from './find-conflict';
import { lateCopiesUntil } from './late-copies';
import { lookAround, looksAtNothing, readTarget } from './look-around';
import type { ActivityLine } from './move-action';
import { type Turn, waiting } from './turn';

/** What came of a check. */
export type Check =
  | { kind: 'passed'; view: Subject | null; others: Records }
  | { kind: 'ended'; event: ActionEvent; changes: Partial<ActionRecord>; line?: ActivityLine };

/** Reads what an action is about and compares: a change since the person decided, or a problem, stops it here. */
export async function checkClaimed(turn: Turn, action: ActionRecord): Promise<Check> {
  const { parts } = turn;
  const definition = actionOf(action.type);
  // Switched off while it waited.
  if (await isLeftToOthers(parts.ops, action.facility, definition))
    return refused(say('problem_sales_elsewhere'), null);
  const copiesUntil = await lateCopiesUntil(turn, action);
  if (copiesUntil !== null) return { kind: 'ended', event: { kind: 'check-failed' }, changes: waitFor(copiesUntil) };
  if (!(await isItsTurn(turn, action))) return refused(say('problem_step_before'), action.baseline);
  let view: Subject | null;
  let around: Awaited<ReturnType<typeof lookAround>>;
  try {
    // Nothing is written until a read succeeds, and some actions look at nothing before they go.
    if (looksAtNothing(action)) await parts.assertKeys(action.facility);
    view = await readTarget(turn, action);
    around = await lookAround(turn, action);
  } catch (error) {
    // Understood, and not shown: asked again it would say the same.
    if (error instanceof ApiError && error.kind === 'refused')
      return refused(say('problem_not_shown', error.said ?? String(error.status)), action.baseline);
    return { kind: 'ended', event: { kind: 'check-failed' }, changes: waiting(turn, error) };
  }
  if (!view && definition.entity !== null) return refused(say('problem_not_in_facility'), null);
  if (isFound(action, { ...around, record: view }))
    return { kind: 'ended', event: { kind: 'check-found' }, changes: {} };
  const conflict = (view && (await findConflict(parts.ops, action, view))) ?? lateEffect(action, around);
  if (conflict) return stopped(conflict, view);
  const world = await actionWorld(parts, action.facility, definition, view, parts.clock.now());
  const [problem] = definition.problems(action.input, { ...world, ...around });
  if (problem) return refused(problem.sentence, view);
  return (await needsConsent(turn, action))
    ? stopped(say('conflict_may_repeat'), view)
    : { kind: 'passed', view, others: around.others };
}

function waitFor(dueAt: number): Partial<ActionRecord> {
  return { hold: 'earlier-action', dueAt };
}

/** What comes after another action may be sent only once that one took effect, however it ended otherwise. */
async function isItsTurn({ parts }: Turn, { after = [] }: ActionRecord): Promise<boolean> {
  const before = await parts.ops.actions.bulkGet(after);
  return before.every((action) => action?.state === 'confirmed' || action?.state === 'done-by-hand');
}

/** Something that cannot be taken back, where the browser itself may send a request twice, wants a person's consent. */
async function needsConsent({ parts }: Turn, action: ActionRecord): Promise<boolean> {
  if (actionOf(action.type).repeat !== 'harmful' || action.consented) return false;
  return (await parts.transport(action.facility)) === 'buffered';
}

function stopped(conflict: Sentence, before: Subject | null): Check {
  return {
    kind: 'ended',
    event: { kind: 'check-conflict' },
    changes: { before, reason: conflict },
    line: { kind: 'problem', what: conflict },
  };
}

function refused(reason: Sentence, before: Subject | null): Check {
  return {
    kind: 'ended',
    event: { kind: 'check-refused' },
    changes: { before, reason },
    line: { kind: 'problem', what: reason },
  };
}
