import type { z } from 'zod';
import type { FormField, FormView, Problem } from '../form';
import { unitAbbreviation } from '../quantity';
import { type MessageKey, say } from '../sentence';
import { isPackage } from '../subject';
import type { ChoiceList } from './choice-lists';
import type { ActionDefinition, ActionWorld } from './define-action';
import { fieldMeta } from './fields';

/** What a form is drawn from: an action, or a recipe of several. */
/** As much of a definition as its form is drawn from. */
export type FormSource = Pick<ActionDefinition, 'type' | 'title' | 'direct' | 'input' | 'start'>;

/** Draws the form of an action for one record: plain data, the screen needs no schema. */
export function drawForm(action: FormSource, world: ActionWorld): FormView {
  const start = action.start(world) as Record<string, string | undefined>;
  const fields: FormField[] = [];
  for (const [name, schema] of Object.entries(action.input.shape)) {
    const meta = fieldMeta.get(schema as z.ZodType);
    if (!meta) continue;
    const field: FormField = {
      name,
      label: say(meta.label),
      kind: meta.kind,
      required: !meta.optional,
      value: start[name] ?? '',
    };
    if (meta.choices) field.choices = world.choices[meta.choices] ?? [];
    if (meta.onDemand) field.onDemand = true;
    if (meta.maxLength) field.maxLength = meta.maxLength;
    if (meta.kind === 'day' && !meta.anyDay) field.latest = world.today;
    if (meta.kind === 'decimal' && world.record && isPackage(world.record))
      field.unit = unitAbbreviation(world.record.unit);
    fields.push(field);
  }
  return { action: action.type, title: say(action.title), direct: action.direct, fields };
}

/** The vocabularies that an action's form offers. */
export function listsOf(action: Pick<ActionDefinition, 'input'>): ChoiceList[] {
  const metas = Object.values(action.input.shape).map((schema) => fieldMeta.get(schema as z.ZodType));
  return [...new Set(metas.flatMap((meta) => meta?.choices ?? []))];
}

type Checked = { ok: true; input: Record<string, string> } | { ok: false; problems: Problem[] };

/**
 * Reads what came back from a form, without looking at the world.
 * @returns the parsed input, or what is wrong with it, field by field
 */
export function parseInput(action: Pick<ActionDefinition, 'input'>, fields: Record<string, string>): Checked {
  const parsed = action.input.safeParse(fields);
  if (parsed.success) return { ok: true, input: parsed.data as Record<string, string> };
  const problems = parsed.error.issues.map((issue) => ({
    field: String(issue.path[0] ?? ''),
    sentence: say(problemKey(issue.message)),
  }));
  return { ok: false, problems };
}

/**
 * Checks what came back from a form.
 * @returns the parsed input, or what is wrong with it, field by field
 */
export function checkInput(action: ActionDefinition, fields: Record<string, string>, world: ActionWorld): Checked {
  const parsed = parseInput(action, fields);
  if (!parsed.ok) return parsed;
  const problems = action.problems(parsed.input, world);
  return problems.length ? { ok: false, problems } : parsed;
}

// Our own schemas put a message key in `message`; anything else is zod's own wording and means a missing value.
function problemKey(message: string): MessageKey {
  return (message.startsWith('problem_') ? message : 'problem_required') as MessageKey;
}
