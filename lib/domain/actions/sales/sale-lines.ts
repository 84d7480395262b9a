import { parseTag } from '../../package-tag';
import { compareAmounts, decimalText, plus } from '../../quantity';
import type { RecordRef, Records } from '../define-action';
import { entriesOf } from '../fields';
import { takenRefs, unitOf } from '../packages/taken';

/** One line of a receipt: how much of a package, in its own unit, and for how much money altogether. */
export interface SaleLine {
  tag: string;
  amount: string;
  total: string;
}

/**
 * Reads lines as typed, scanned or pasted: `tag quantity total`, parted by blanks, tab, comma or semicolon.
 * @returns null when there is none, a line is none, or a tag stands twice
 */
export function saleLinesOf(text: string): SaleLine[] | null {
  const found: SaleLine[] = [];
  for (const entry of entriesOf(text)) {
    const [first = '', quantity = '', money = '', rest] = entry.split(/[\s,;]+/);
    const [tag, amount, total] = [parseTag(first), decimalText(quantity), decimalText(money)];
    if (!tag || amount === null || total === null || rest !== undefined) return null;
    if (compareAmounts(amount, '0') <= 0 || compareAmounts(total, '0') < 0) return null;
    if (found.some((other) => other.tag === tag)) return null;
    found.push({ tag, amount, total });
  }
  return found.length ? found : null;
}

/** The packages of which something is sold. */
export function soldRefs(text: string): RecordRef[] {
  return takenRefs(saleLinesOf(text));
}

/** What the whole receipt comes to. */
export function totalOf(text: string): string {
  return (saleLinesOf(text) ?? []).reduce((sum, { total }) => plus(sum, total), '0');
}

/** The documented lines of a receipt's body, all names there. What Tandem does not ask for is sent empty. */
export function saleRows(text: string, others: Records) {
  return (saleLinesOf(text) ?? []).map(({ tag, amount, total }) => ({
    PackageLabel: tag,
    Quantity: Number(amount),
    UnitOfMeasure: unitOf(others, tag),
    TotalAmount: Number(total),
    UnitThcPercent: null,
    UnitThcContent: null,
    UnitThcContentUnitOfMeasure: null,
    UnitWeight: null,
    UnitWeightUnitOfMeasure: null,
    InvoiceNumber: null,
    Price: null,
    ExciseTax: null,
    CityTax: null,
    CountyTax: null,
    MunicipalTax: null,
    DiscountAmount: null,
    SubTotal: null,
    SalesTax: null,
    QrCodes: null,
  }));
}
