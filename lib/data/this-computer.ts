import { type Computer, computerKey, newComputer } from './computer';
import type { OpsDb } from './ops-db';

const longestName = 40;

/** This computer, made up at the first question. */
export function readComputer(ops: OpsDb): Promise<Computer> {
  return ops.transaction('rw', ops.settings, async () => {
    const known = (await ops.settings.get(computerKey))?.value as Computer | undefined;
    if (known) return known;
    const made = newComputer();
    await ops.settings.put({ key: computerKey, value: made });
    return made;
  });
}

/** Names this computer, and says whether it keeps the books. Lines of activity that were written before keep the old name. */
export async function describeComputer(
  ops: OpsDb,
  { name, keepsBooks }: { name: string; keepsBooks: boolean },
): Promise<void> {
  const { id } = await readComputer(ops);
  await ops.settings.put({ key: computerKey, value: { id, name: name.trim().slice(0, longestName), keepsBooks } });
}
