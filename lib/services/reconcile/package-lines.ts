import type { CacheDb, RecordRow, StoredEvent } from '../../data/cache-db';
import type { PackageLayers } from '../../data/package-layers';
import { instantMs } from '../../domain/metrc-instant';
import { minus } from '../../domain/quantity';
import type { QuantityLine } from '../../domain/reconcile/causes/cause';

type Raw = Record<string, unknown>;

/** Lines of all lists that moved a package's quantity in Metrc, as far as they are stored. */
export async function packageLines(
  cache: CacheDb,
  layers: PackageLayers,
  rows: { receipt: readonly RecordRow[]; transfer: readonly RecordRow[] },
): Promise<QuantityLine[]> {
  const unit = layers.mirror?.unit ?? '';
  const receiptKeys = rows.receipt.map(
    ({ facility, parent }) => [facility, 'receipt', parent] as [string, string, string],
  );
  const receipts = await cache.records.bulkGet(receiptKeys);
  return [
    ...layers.events.map(adjustmentLine),
    ...rows.receipt.flatMap((row, i) => receiptLine(row, receipts[i], unit)),
    ...rows.transfer.flatMap((row) => transferLine(row, layers, unit)),
  ];
}

function adjustmentLine({ quantity, unit, reason, notBefore, notAfter }: StoredEvent): QuantityLine {
  const kind = /waste|destr/i.test(reason) ? 'waste' : 'adjustment';
  return { kind, name: reason, change: { amount: quantity, unit }, notBefore, notAfter, knownTo: 'metrc' };
}

/** A voided receipt gave its goods back: it moves nothing. */
function receiptLine({ raw }: RecordRow, receipt: RecordRow | undefined, unit: string): QuantityLine[] {
  const line = raw as Raw;
  const of = (receipt?.raw ?? {}) as Raw;
  const sold = line.QuantitySold ?? line.Quantity;
  const at = known(of.RecordedDateTime) ?? known(of.LastModified);
  if (typeof sold !== 'number' || !receipt || of.ArchivedDate || at === null) return [];
  const change = {
    amount: minus('0', String(sold)),
    unit: String(line.UnitOfMeasureName ?? line.UnitOfMeasure ?? unit),
  };
  const when = { notBefore: at, notAfter: known(of.LastModified) ?? at };
  return [{ kind: 'receipt', name: receipt.name, change, ...when, knownTo: 'metrc' }];
}

/** Goods that were received came in; those of a package that left went out. */
function transferLine({ raw, parent, pulledAt }: RecordRow, { mirror }: PackageLayers, unit: string): QuantityLine[] {
  const line = raw as Raw;
  const leaves = mirror?.list === 'transferred' || mirror?.list === 'intransit';
  const [amount, name] = leaves
    ? [line.ShippedQuantity, line.ShippedUnitOfMeasureName]
    : [line.ReceivedQuantity, line.ReceivedUnitOfMeasureName];
  if (typeof amount !== 'number' || amount === 0) return [];
  const at = known(line.ReceivedDateTime ?? (mirror?.raw as Raw | undefined)?.ReceivedDateTime) ?? pulledAt;
  const change = { amount: leaves ? minus('0', String(amount)) : String(amount), unit: String(name ?? unit) };
  return [{ kind: 'transfer', name: `#${parent}`, change, notBefore: at, notAfter: at, knownTo: 'metrc' }];
}

/** Epoch ms; null where Metrc says "never". */
function known(text: unknown): number | null {
  const ms = typeof text === 'string' ? instantMs(text) : Number.NaN;
  return ms > 0 ? ms : null;
}
