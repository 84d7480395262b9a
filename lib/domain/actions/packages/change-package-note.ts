import { z } from 'zod';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { note, tag } from '../fields';
import { valueEffects } from '../value-evidence';
import { isHere, packageProblems } from './package-problems';

/** Replaces the note of a package. The wire's field is `PackageLabel` here, not `Label` (metrc-api section 10). */
export const changePackageNote = definePackageAction({
  type: 'package.note',
  title: 'action_note',
  permission: 'Manage Package Notes',
  repeat: 'absolute',
  direct: true,
  input: z.object({ tag: tag(), note: note('field_note') }),
  offered: (record) => isHere(record),
  start: (world) => ({ note: world.record?.note ?? '' }),
  records: (input) => [input.tag],
  problems: (input, world) => [
    ...packageProblems(world),
    ...((world.record?.note ?? '') === input.note ? [{ field: 'note', sentence: say('problem_changes_nothing') }] : []),
  ],
  guards: ['note', 'finished', 'onHold'],
  effect: (input) => ({ note: input.note }),
  request: (input) => ({
    method: 'PUT',
    path: '/packages/v2/note',
    body: [{ PackageLabel: input.tag, Note: input.note }],
  }),
  evidence: 'value',
  effects: (input, before, seen) => valueEffects((record) => record.note ?? '', input.note, before, seen),
  describe: (input) => say('action_note_set', input.note),
  short: () => '✎',
});
