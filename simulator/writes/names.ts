import type { MetrcRecord } from '../world/records.ts';
import { text } from './fields.ts';
import type { WriteRow } from './row-write.ts';

/**
 * A new name for a record. Whether Metrc takes one that is taken is not established, so that is a mood; two rows of one
 * body may not ask for the same in either.
 * @param own the record that is renamed, which may keep its name
 */
export function newName(row: WriteRow, field: string, kind: string, own?: MetrcRecord): string {
  const name = text(row, field, 100);
  if (name !== '') refuseTaken(row, kind, name, row.facility.records.named(kind, name), own);
  return name;
}

/** Complains about a name that is taken, by what stands under it or by an earlier row. */
export function refuseTaken<Named>(
  row: WriteRow,
  kind: string,
  name: string,
  holder: Named | undefined,
  own?: Named,
): void {
  const isTaken = holder !== undefined && holder !== own && row.world.settings.refuseTakenNames;
  if (isTaken || !row.ledger.claim(`${kind} name ${name.toUpperCase()}`))
    row.complain(`Name "${name}" is already in use.`);
}
