import type { FacilityKey } from '../domain/facility';
import { type ImportMemory, noMemory, withSaid } from '../domain/readings/import-memory';
import type { OpsDb } from './ops-db';
import { readSetting, writeSetting } from './settings';

/** Places and items are a facility's own; layouts and units come from the point of sale, and are known to all. */
const sharedKey = 'import';
const keyOf = (facility: FacilityKey) => `import:${facility}`;

/** What was said in earlier imports. */
export async function readImportMemory(ops: OpsDb, facility: FacilityKey): Promise<ImportMemory> {
  const shared = (await readSetting(ops, sharedKey)) as Partial<ImportMemory> | undefined;
  const own = (await readSetting(ops, keyOf(facility))) as Partial<ImportMemory> | undefined;
  return { ...noMemory, ...shared, ...own };
}

/** Remembers what was said in an import. Call inside a transaction on `settings`. */
export async function rememberImport(ops: OpsDb, facility: FacilityKey, said: ImportMemory): Promise<void> {
  const { layouts, units, places, items } = withSaid(await readImportMemory(ops, facility), said);
  await writeSetting(ops, sharedKey, { layouts, units });
  await writeSetting(ops, keyOf(facility), { places, items });
}
