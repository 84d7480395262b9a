import type { FacilityKey } from '../domain/facility';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

const keyOf = (facility: FacilityKey) => `sales:${facility}`;

/** May Tandem report sales of this facility? Off until a person switched it on: its point of sale reports them. */
export async function readSalesSwitch(ops: OpsDb, facility: FacilityKey): Promise<boolean> {
  return (await readSetting(ops, keyOf(facility))) === true;
}

/** Keeps what a person chose. */
export function writeSalesSwitch(ops: OpsDb, facility: FacilityKey, isOn: boolean): Promise<void> {
  return writeSetting(ops, keyOf(facility), isOn);
}
