import type { PackageView } from '../../records';
import type { Effects, Seen } from '../define-action';
import { valueEffects } from '../value-evidence';

/** How often a remediation or decontamination was recorded, by the mark and the date that Metrc shows of the last. */
export function treatmentEffects(
  mark: 'Remediated' | 'Decontaminated',
  what: 'Remediation' | 'Decontamination',
  date: string,
  before: PackageView,
  seen: Seen<PackageView>,
): Effects {
  const read = ({ fields = {} }: PackageView) =>
    `${fields[`Contains${mark}Product`] ?? false}|${String(fields[`${what}Date`] ?? '').slice(0, 10)}`;
  return valueEffects(read, `true|${date}`, before, seen);
}
