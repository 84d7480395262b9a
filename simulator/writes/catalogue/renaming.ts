import type { Facility } from '../../world/types.ts';

/**
 * Lets whatever refers to something by Id show its new name. Their own LastModified does not move: no window shows
 * that they read differently now.
 * @param field `Location` stands for LocationId and LocationName, with `Drying` before it in harvests
 */
export function renameIn(
  facility: Facility,
  field: 'Location' | 'Sublocation' | 'Strain',
  id: number,
  name: string,
): void {
  for (const kind of ['plant', 'plantbatch', 'harvest']) {
    for (const { fields } of facility.records.all(kind)) {
      if (fields[`${field}Id`] === id) fields[`${field}Name`] = name;
      if (fields[`Drying${field}Id`] === id) fields[`Drying${field}Name`] = name;
    }
  }
  if (field !== 'Sublocation') return;
  for (const pkg of facility.packages.values()) {
    if (pkg.facts.SublocationId === id) pkg.facts = { ...pkg.facts, SublocationName: name };
  }
}
