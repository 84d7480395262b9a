import { z } from 'zod';
import { say } from '../../sentence';
import { wordEffects } from '../counter-evidence';
import { definePackageAction } from '../define-action';
import { entriesOf, lines, tag } from '../fields';
import { isHere, packageProblems } from './package-problems';

/**
 * Replaces the list of lab test batches that a package needs. Metrc shows it nowhere: it is believed on Metrc's word,
 * over a transport that cannot repeat it.
 */
export const requireLabTests = definePackageAction({
  type: 'package.lab-tests',
  title: 'action_lab_tests',
  permission: 'Create/Submit/Discontinue Packages',
  repeat: 'absolute',
  direct: false,
  rare: true,
  input: z.object({ tag: tag(), batches: lines('field_lab_test_batches') }),
  offered: (record) => isHere(record),
  start: () => ({}),
  records: (input) => [input.tag],
  problems: (_input, world) => packageProblems(world),
  guards: ['LabTestingState', 'finished', 'onHold'],
  effect: () => ({}),
  request: (input) => ({
    method: 'PUT',
    path: '/packages/v2/labtests/required',
    body: [{ Label: input.tag, RequiredLabTestBatches: entriesOf(input.batches) }],
  }),
  evidence: 'none',
  effects: (_input, _before, seen) => wordEffects(seen),
  describe: (input) => say('action_lab_tests_to', entriesOf(input.batches).join(', ') || '—'),
  short: () => '⚗',
});
