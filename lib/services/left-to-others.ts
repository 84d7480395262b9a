import type { OpsDb } from '../data/ops-db';
import { readSalesSwitch } from '../data/sales-switch';
import type { ActionDefinition } from '../domain/actions/define-action';
import { actions } from '../domain/actions/registry';
import type { FacilityKey } from '../domain/facility';

/** Is this write left to the system that normally makes it? Two systems reporting one sale is a violation. */
export async function isLeftToOthers(
  ops: OpsDb,
  facility: FacilityKey,
  { usually }: Pick<ActionDefinition, 'usually'>,
): Promise<boolean> {
  return usually === 'point-of-sale' && !(await readSalesSwitch(ops, facility));
}

/** Types of all actions that are. */
export async function typesLeftToOthers(ops: OpsDb, facility: FacilityKey): Promise<ReadonlySet<string>> {
  if (await readSalesSwitch(ops, facility)) return new Set();
  return new Set(actions.filter(({ usually }) => usually === 'point-of-sale').map(({ type }) => type));
}
