import type { CacheDb } from '../../data/cache-db';
import type { OpsDb } from '../../data/ops-db';
import type { ActionDefinition } from '../../domain/actions/define-action';
import { parseInput } from '../../domain/actions/draw-form';
import { planOf } from '../../domain/actions/recipes/plan-of';
import { actionOf } from '../../domain/actions/registry';
import type { FacilityKey } from '../../domain/facility';
import type { LinePreview, Problem } from '../../domain/form';
import type { RecordImage, Subject } from '../../domain/records';
import { say } from '../../domain/sentence';
import { keyOfSubject, recordKey, recordName } from '../../domain/subject';
import { changeInWords } from '../../domain/watched-fields';
import { actionWorld } from '../action-world';
import { typesLeftToOthers } from '../left-to-others';
import type { Checked } from '../push/new-action-record';
import { ExpectedWorld } from './expected-world';
import { type Found, findTargets, refText } from './find-targets';
import { type Asked, gather } from './gather';
import { type Choices, unlistedNames, withPromised } from './promised-names';

type Dbs = { ops: OpsDb; cache: CacheDb };

/** One line of a group: an action on one record. */
export interface BulkLine {
  /** Tag of a package, Metrc's Id of anything else, `=name` or tag; empty for an action that begins without a record. */
  target: string;
  fields: Record<string, string>;
}

/** A line as it was judged, after all lines before it. */
export interface CheckedLine extends Pick<LinePreview, 'name' | 'problems' | 'what' | 'change'> {
  /** What it asks for, one action after the other; empty where it has problems. */
  steps: { type: string; checked: Checked; after: string[] }[];
}

type Step = { asked: Asked } | { problems: Problem[] };
type Worlds = ReadonlyMap<string, { today: string; choices: Choices }>;

/**
 * Checks many lines of one kind as Metrc would, without accepting any. Each is judged by what the queue, and the lines
 * before it, will have done. What they look at is read once for all of them.
 */
export async function checkLines(
  dbs: Dbs,
  of: { facility: FacilityKey; type: string; lines: readonly BulkLine[]; now: number },
): Promise<CheckedLine[]> {
  const { facility, lines } = of;
  const { entity } = planOf(of.type);
  const refs = entity === null ? [] : lines.map(({ target }) => ({ entity, key: target }));
  const stored = await findTargets(dbs.cache, facility, refs);
  const left = await typesLeftToOthers(dbs.ops, facility);
  const parsed = lines.map((line) => stepsOfLine(of.type, line, storedOf(stored, entity, line), left));
  const asked = parsed.flatMap((steps) => steps.flatMap((step) => ('asked' in step ? [step.asked] : [])));
  const worlds = await worldsOf(dbs, of, asked);
  const unlisted = asked.flatMap((one) => unlistedNames(one, worlds.get(one.definition.type)?.choices ?? {}));
  const promised = unlisted.map(({ key }) => key);
  const world = new ExpectedWorld(await gather(dbs, facility, asked, promised));
  return parsed.map((steps, i) => {
    const line = lines[i] as BulkLine;
    return judge(steps, { world, worlds, entity, target: line.target, stored: storedOf(stored, entity, line) });
  });
}

function storedOf(stored: Found, entity: string | null, { target }: BulkLine): Subject | null {
  return entity === null ? null : (stored.get(refText({ entity, key: target })) ?? null);
}

function stepsOfLine(type: string, line: BulkLine, stored: Subject | null, left: ReadonlySet<string>): Step[] {
  const plan = planOf(type);
  const identity = identityOf(plan, line.target, stored);
  const whole = parseInput(plan, { ...line.fields, ...identity });
  if (!whole.ok) return [{ problems: whole.problems }];
  return plan.steps(whole.input, stored).map((step) => {
    if (left.has(step.type)) return { problems: [{ sentence: say('problem_sales_elsewhere') }] };
    const definition = actionOf(step.type);
    const own = parseInput(definition, { ...step.fields, ...identity });
    return own.ok ? { asked: { definition, input: own.input } } : { problems: own.problems };
  });
}

/** What the input calls its record. */
function identityOf({ entity }: Pick<ActionDefinition, 'entity'>, target: string, stored: Subject | null) {
  if (entity === null) return {};
  if (entity === 'package') return { tag: target };
  const name = target.replace(/^=/, '');
  const { key: id, name: called } = (stored ?? { key: target.startsWith('=') ? '' : target, name }) as RecordImage;
  return { id, name: called };
}

/** Day and vocabularies, once for each kind of action. */
async function worldsOf(
  dbs: Dbs,
  of: { facility: FacilityKey; now: number },
  asked: readonly Asked[],
): Promise<Worlds> {
  const worlds = new Map<string, Awaited<ReturnType<typeof actionWorld>>>();
  for (const { definition } of asked) {
    if (worlds.has(definition.type)) continue;
    worlds.set(definition.type, await actionWorld(dbs, of.facility, definition, null, of.now));
  }
  return worlds;
}

interface Desk {
  world: ExpectedWorld;
  worlds: Worlds;
  entity: string | null;
  target: string;
  stored: Subject | null;
}

function judge(steps: readonly Step[], { world, worlds, entity, target, stored }: Desk): CheckedLine {
  const key = stored ? keyOfSubject(stored) : recordKey(entity ?? '', target.replace(/^=/, ''));
  const name = entity === null ? '' : recordName(key);
  const line: CheckedLine = { name, problems: [], steps: [], what: null, change: null };
  const first = entity === null ? null : world.record(key, stored);
  for (const step of steps) {
    if ('problems' in step) return { ...line, steps: [], problems: step.problems };
    const { definition, input } = step.asked;
    const view = entity === null ? null : world.record(key, stored);
    const { today = '', choices: listed = {} } = worlds.get(definition.type) ?? {};
    const { choices, after } = withPromised(step.asked, listed, world);
    const problems = definition.problems(input, { record: view, today, choices, ...world.around(step.asked) });
    if (problems.length) return { ...line, steps: [], problems: withSame(problems) };
    world.take(step.asked, view);
    line.what ??= definition.describe(input, view);
    line.steps.push({ type: definition.type, checked: { input, baseline: stored, view, today }, after });
  }
  const last = entity === null ? null : world.record(key, stored);
  return { ...line, change: first && last && changeInWords(first, last) };
}

// One problem may be found by two rules: said once.
function withSame(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.filter((problem) => {
    const text = JSON.stringify(problem);
    return !said.has(text) && said.add(text);
  });
}
