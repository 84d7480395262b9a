import { z } from 'zod';
import type { MessageKey } from '../../sentence';
import { say } from '../../sentence';
import { type ActionDefinition, definePackageAction } from '../define-action';
import { day, line, tag } from '../fields';
import { dayProblem } from '../problems';
import { isHere, packageProblems } from './package-problems';
import { treatmentEffects } from './treatment-evidence';

/** Declares a write that records a treatment of a package. Whether it may be sent twice is not known: it counts as harmful. */
export function treatment(what: {
  type: string;
  title: MessageKey;
  told: MessageKey;
  path: string;
  /** As in `ContainsRemediatedProduct`. */
  mark: 'Remediated' | 'Decontaminated';
  /** As in `RemediationDate`. */
  name: 'Remediation' | 'Decontamination';
}): ActionDefinition {
  const { type, title, told, path, mark, name } = what;
  const [markField, dateField] = [`Contains${mark}Product`, `${name}Date`];
  return definePackageAction({
    type,
    title,
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
    guards: [markField, dateField, 'finished', 'onHold'],
    counters: [markField, dateField],
    effect: (input) => ({ fields: { [markField]: true, [dateField]: input.date } }),
    request: (input) => ({
      method: 'PUT',
      path,
      body: [
        {
          PackageLabel: input.tag,
          [`${name}MethodName`]: input.method,
          [dateField]: input.date,
          [`${name}Steps`]: input.steps,
        },
      ],
    }),
    evidence: 'value',
    effects: (input, before, seen) => treatmentEffects(mark, name, input.date, before, seen),
    describe: (input) => say(told, input.method),
    short: () => '⚕',
  });
}
