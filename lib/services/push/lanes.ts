import type { ActionRecord } from '../../domain/records';

/**
 * What keeps its order: each record that an action touches, at its facility. Metrc matches names whatever their case. A
 * record that is known by its name has a second lane, of Metrc's Id: somebody may rename it between two actions.
 */
export function lanesOf({ facility, records, input }: ActionRecord): string[] {
  const lanes = records.map((record) => `${facility}|${record.toLowerCase()}`);
  const entity = records[0]?.match(/^([a-z-]+):/)?.[1];
  return entity && input.id ? [...lanes, `${facility}|${entity}#${input.id}`] : lanes;
}
