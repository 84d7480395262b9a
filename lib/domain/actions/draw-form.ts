import type { z } from 'zod';
import type { FormField, FormView, Problem } from '../form';
import { unitAbbreviation } from '../quantity';
import { type MessageKey, say } from '../sentence';
import type { ActionDefinition, ActionWorld } from './define-action';
import { fieldMeta } from './fields';

/** Draws the form of an action for one record: plain data, the screen needs no schema. */
export function drawForm(action: ActionDefinition, world: ActionWorld): FormView {
  const start = action.start(world) as Record<string, string | undefined>;
  const fields: FormField[] = [];
  for (const [name, schema] of Object.entries(action.input.shape)) {
    const meta = fieldMeta.get(schema as z.ZodType);
    if (!meta) continue;
    const field: FormField = {
      name,
      label: say(meta.label),
      kind: meta.kind,
      required: meta.kind !== 'note',
      value: start[name] ?? '',
    };
    if (meta.choices) field.choices = world[meta.choices];
    if (meta.maxLength) field.maxLength = meta.maxLength;
    if (meta.kind === 'day') field.latest = world.today;
    if (meta.kind === 'decimal' && world.package) field.unit = unitAbbreviation(world.package.unit);
    fields.push(field);
  }
  return { action: action.type, title: say(action.title), direct: action.direct, fields };
}

/**
 * Checks what came back from a form.
 * @returns the parsed input, or what is wrong with it, field by field
 */
export function checkInput(
  action: ActionDefinition,
  fields: Record<string, string>,
  world: ActionWorld,
): { ok: true; input: Record<string, string> } | { ok: false; problems: Problem[] } {
  const parsed = action.input.safeParse(fields);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => ({
        field: String(issue.path[0] ?? ''),
        sentence: say(problemKey(issue.message)),
      })),
    };
  }
  const input = parsed.data as Record<string, string>;
  const problems = action.problems(input, world);
  return problems.length ? { ok: false, problems } : { ok: true, input };
}

// Our own schemas put a message key in `message`; anything else is zod's own wording and means a missing value.
function problemKey(message: string): MessageKey {
  return (message.startsWith('problem_') ? message : 'problem_required') as MessageKey;
}
