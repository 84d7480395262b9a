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
  const wanted = `true|${date}`;
  const effects = valueEffects(read, wanted, before, seen);
  // A second one on one day leaves nothing of its own: what moved the record may have been a sale.
  return effects === 1 && read(before) === wanted ? 'unclear' : effects;
}
