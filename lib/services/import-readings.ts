import type { OpsDb } from '../data/ops-db';
import { packReadings } from '../data/reading-blocks';
import type { FacilityKey } from '../domain/facility';
import { compareAmounts, decimalText, unitName } from '../domain/quantity';
import type { ReadingRecord, SourceRecord } from '../domain/records';
import { say } from '../domain/sentence';
import type { Clock } from '../platform/clock';

/** A source with its rows, as a screen hands it over: checked once more here. */
export interface NewReadings {
  facility: FacilityKey;
  kind: SourceRecord['kind'];
  name: string;
  asOf: number;
  covers: SourceRecord['covers'];
  scope?: string[];
  delayMinutes: number;
  /** `asOf`: where each row has an instant of its own. */
  rows: readonly {
    tag: string;
    quantity: string;
    unit: string;
    place: string | null;
    item?: string | null;
    asOf?: number;
  }[];
  who: string;
  /** The computer from which it is taken over. */
  from?: string;
}

/**
 * Stores one source and all its readings, or nothing.
 * @returns how many rows were stored, or the first row that cannot be
 */
export async function importReadings(
  parts: { ops: OpsDb; clock: Clock; newId(): string },
  wanted: NewReadings,
): Promise<{ ok: true; stored: number } | { ok: false; badRow: number }> {
  const { ops, clock } = parts;
  const id = parts.newId();
  // Whole seconds, and never in the future: the pull that follows must be able to pass it.
  const now = clock.now();
  const asOf = Math.floor(Math.min(wanted.asOf, now) / 1_000) * 1_000;
  const rows: ReadingRecord[] = [];
  for (const [i, row] of wanted.rows.entries()) {
    const quantity = decimalText(row.quantity);
    const unit = unitName(row.unit);
    if (quantity === null || unit === null || compareAmounts(quantity, '0') < 0) return { ok: false, badRow: i };
    const { tag, place, item = null } = row;
    // A moment of its own is kept to the millisecond: a sale in the same second may have come before it.
    const at = Math.min(row.asOf ?? asOf, now);
    rows.push({ facility: wanted.facility, tag, sourceId: id, quantity, unit, place, item, asOf: at });
  }
  const source: SourceRecord = {
    id,
    facility: wanted.facility,
    kind: wanted.kind,
    name: wanted.name,
    asOf,
    covers: wanted.covers,
    ...(wanted.scope?.length ? { scope: wanted.scope } : {}),
    delayMinutes: wanted.delayMinutes,
    rows: rows.length,
    importedAt: clock.now(),
    ...(wanted.from ? { from: wanted.from } : {}),
  };
  await ops.transaction('rw', ops.sources, ops.readings, ops.readingBlocks, ops.activity, async () => {
    await ops.sources.add(source);
    // A file is many rows at once, and read many at once; what people type or scan comes one by one.
    if (wanted.kind === 'file') await ops.readingBlocks.bulkAdd(packReadings(rows));
    else await ops.readings.bulkPut(rows);
    await ops.activity.add({
      id,
      facility: wanted.facility,
      record: rows.length === 1 ? (rows[0]?.tag ?? '') : '',
      at: clock.now(),
      kind: 'reading',
      who: wanted.who,
      what:
        rows.length === 1
          ? say('activity_reading', wanted.name)
          : say('activity_readings', wanted.name, rows.length.toLocaleString('en')),
      before: null,
      after: null,
      actionId: null,
    });
  });
  return { ok: true, stored: rows.length };
}
