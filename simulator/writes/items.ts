import type { MetrcRecord } from '../world/records.ts';
import type { Item } from '../world/types.ts';
import { plantCategories } from '../world/vocabulary.ts';
import { text } from './fields.ts';
import type { WriteRow } from './row-write.ts';

/** The active item that a row names, in any letter case. */
export function itemNamed(row: WriteRow, field: string): Item | undefined {
  const name = text(row, field);
  if (name === '') return undefined;
  const found = row.facility.items.find((item) => item.active && item.name.toLowerCase() === name.toLowerCase());
  if (!found) row.complain(`Item "${name}" is not valid.`);
  return found;
}

/** The active strain that a row names, in any letter case. */
export function strainNamed(row: WriteRow, field: string): MetrcRecord | undefined {
  const name = text(row, field);
  if (name === '') return undefined;
  const found = row.facility.records.named('strain', name);
  if (found?.list === 'active') return found;
  row.complain(`Strain "${name}" is not valid.`);
  return undefined;
}

/** An item for immature plants. The message is Metrc's own. */
export function plantItemNamed(row: WriteRow, field: string): Item | undefined {
  const item = itemNamed(row, field);
  if (!item || plantCategories.includes(item.category)) return item;
  row.complain('the selected Item must be of Plant type');
  return undefined;
}
