import type { OpsDb } from '../data/ops-db';
import { readSalesSwitch } from '../data/sales-switch';
import type { FacilityKey } from '../domain/facility';
import { sellers } from '../domain/feeds/capabilities';

/** Facilities whose keys are here and whose license may sell, and whether Tandem may report their sales. */
export async function salesSwitches(
  ops: OpsDb,
): Promise<{ facility: FacilityKey; name: string; license: string; isOn: boolean }[]> {
  const all = await ops.facilities.toArray();
  // Before Metrc was asked, nothing speaks against it.
  const fitting = all.filter(
    ({ connected, capabilities }) =>
      connected && (!capabilities || sellers.some((flag) => capabilities.includes(flag))),
  );
  return Promise.all(
    fitting.map(async ({ facility, name, license }) => ({
      facility,
      name,
      license,
      isOn: await readSalesSwitch(ops, facility),
    })),
  );
}
