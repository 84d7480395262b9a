import { z } from 'zod';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { day, line, tag } from '../fields';
import { dayProblem } from '../problems';
import { isHere, packageProblems } from './package-problems';
import { treatmentEffects } from './treatment-evidence';

/** Records a decontamination of a package. Whether it may be sent twice is not known: it counts as harmful. */
export const decontaminatePackage = definePackageAction({
  type: 'package.decontaminate',
  title: 'action_decontaminate',
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
  guards: ['ContainsDecontaminatedProduct', 'DecontaminationDate', 'finished', 'onHold'],
  counters: ['ContainsDecontaminatedProduct', 'DecontaminationDate'],
  effect: (input) => ({ fields: { ContainsDecontaminatedProduct: true, DecontaminationDate: input.date } }),
  request: (input) => ({
    method: 'PUT',
    path: '/packages/v2/decontaminate',
    body: [
      {
        PackageLabel: input.tag,
        DecontaminationMethodName: input.method,
        DecontaminationDate: input.date,
        DecontaminationSteps: input.steps,
      },
    ],
  }),
  evidence: 'value',
  effects: (input, before, seen) => treatmentEffects('Decontaminated', 'Decontamination', input.date, before, seen),
  describe: (input) => say('action_decontaminate_by', input.method),
  short: () => '⚕',
});
