import { z } from 'zod';
import type { MessageKey } from '../../sentence';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { tag } from '../fields';
import { sameProblem } from '../problems';
import { valueEffects } from '../value-evidence';
import { isHere, packageProblems } from './package-problems';

/** Declares a write that marks a package, or takes the mark away. */
export function packageFlag(flag: { type: string; title: MessageKey; path: string; field: string; value: boolean }) {
  const { type, title, path, field, value } = flag;
  return definePackageAction({
    type,
    title,
    permission: 'Manage Packages Inventory',
    repeat: 'absolute',
    direct: true,
    rare: true,
    input: z.object({ tag: tag() }),
    offered: (record) => isHere(record) && (record.fields?.[field] ?? false) !== value,
    start: () => ({}),
    records: (input) => [input.tag],
    problems: (_input, world) => [
      ...packageProblems(world),
      ...sameProblem(undefined, world.record !== null && (world.record.fields?.[field] ?? false) === value),
    ],
    guards: [field, 'finished', 'onHold'],
    effect: () => ({ fields: { [field]: value } }),
    request: (input) => ({ method: 'PUT', path, body: [{ Label: input.tag }] }),
    evidence: 'value',
    effects: (_input, before, seen) => valueEffects((record) => record.fields?.[field] ?? false, value, before, seen),
    describe: () => say(title),
    short: () => (value ? '⚑' : '⚐'),
  });
}
