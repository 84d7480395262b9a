import { useRef } from 'preact/hooks';
import type { RecordItem } from '@/components/records/record-table';
import { readActivity } from '@/lib/data/readers';
import type { FacilityKey } from '@/lib/domain/facility';
import { useLoad, useSettled } from './use-load';
import { useWatch } from './use-watch';

/** How long nothing more is confirmed before a list is read again for it: a group may confirm many a second. */
const calmMs = 400;

/**
 * Rows of a list, read anew with the key, and once more when an action was confirmed: what stands in the list is then
 * what Metrc said last, beside the form that says so.
 */
export function useListRows(facility: FacilityKey, key: string, read: () => Promise<RecordItem[]>) {
  const newest = useWatch(facility, () => readActivity({ facility, limit: 1 }));
  const told = useSettled(newest?.[0]?.seq ?? 0, calmMs);
  const shown = useRef<{ key: string; rows: RecordItem[] } | null>(null);
  const { value } = useLoad(`${key} ${told}`, async () => {
    const found = await read();
    const rows = shown.current?.key === key ? inPlace(shown.current.rows, found) : found;
    shown.current = { key, rows };
    return shown.current;
  });
  return { rows: value?.rows ?? null, isOld: value?.key !== key };
}

/** The rows found now; where one left the list meanwhile, the ones shown stay, for a form may stand open in it. */
export function inPlace(shown: readonly RecordItem[], found: readonly RecordItem[]): RecordItem[] {
  const byKey = new Map(found.map((row) => [row.key, row]));
  return shown.every(({ key }) => byKey.has(key)) ? [...found] : shown.map((row) => byKey.get(row.key) ?? row);
}
