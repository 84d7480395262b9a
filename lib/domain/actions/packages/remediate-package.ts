import { z } from 'zod';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { day, line, tag } from '../fields';
import { dayProblem } from '../problems';
import { isHere, packageProblems } from './package-problems';
import { treatmentEffects } from './treatment-evidence';

/** Records a remediation of a package. Whether it may be sent twice is not known: it counts as harmful. */
export const remediatePackage = definePackageAction({
  type: 'package.remediate',
  title: 'action_remediate',
  permission: 'Manage Packages Inventory',
  repeat: 'harmful',
  direct: false,
  rare: true,
  input: z.object({
    tag: tag(),
    method: line('field_method'),
    date: day('field_treatment_date'),
    steps: line('field_steps', 1_000),
  }),
  offered: (record) => isHere(record),
  start: (world) => ({ date: world.today }),
  records: (input) => [input.tag],
  problems: (input, world) => [...packageProblems(world), ...dayProblem('date', input.date, world)],
  guards: ['ContainsRemediatedProduct', 'RemediationDate', 'finished', 'onHold'],
  counters: ['ContainsRemediatedProduct', 'RemediationDate'],
  effect: (input) => ({ fields: { ContainsRemediatedProduct: true, RemediationDate: input.date } }),
  request: (input) => ({
    method: 'PUT',
    path: '/packages/v2/remediate',
    body: [
      {
        PackageLabel: input.tag,
        RemediationMethodName: input.method,
        RemediationDate: input.date,
        RemediationSteps: input.steps,
      },
    ],
  }),
  evidence: 'value',
  effects: (input, before, seen) => treatmentEffects('Remediated', 'Remediation', input.date, before, seen),
  describe: (input) => say('action_remediate_by', input.method),
  short: () => '⚕',
});
