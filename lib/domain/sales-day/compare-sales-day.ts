import { plus, sameAmount } from '../quantity';

/** One sale as one side tells it. Amounts are decimal text. */
export interface Sale {
  /** What the point of sale calls it (Metrc: `ExternalReceiptNumber`); empty where it has none. */
  number: string;
  /** The facility's wall clock, `YYYY-MM-DD HH:MM`; empty where it is not told. */
  moment: string;
  total: string;
  /** How many package lines it has; null where it is not told. */
  packages: number | null;
  /** Metrc's Id; empty for a sale of the file. */
  key: string;
}

/** A sale that both sides have, and how they tell it. */
export interface SalePair {
  file: Sale;
  metrc: Sale;
}

/** What one day's sales came to, side by side. */
export interface SalesDay {
  /** Sales on both sides that agree in total and packages. */
  agreed: number;
  /** The same sale, told differently. */
  differing: SalePair[];
  onlyInFile: Sale[];
  onlyInMetrc: Sale[];
  /** `packages` is null where no sale of that side tells how many it had. */
  sums: Record<'file' | 'metrc', { sales: number; packages: number | null; total: string }>;
}

/** How far two clocks may be apart for the same sale. */
const clockMinutes = 5;

/**
 * Compares a day's sales of the point of sale with Metrc's receipts of that day: by receipt number, and what is left by
 * time and total. Each sale is matched once.
 */
export function compareSalesDay(file: readonly Sale[], metrc: readonly Sale[]): SalesDay {
  const left = new Set(metrc);
  const pairs: SalePair[] = [];
  const byNumber = new Map<string, Sale[]>();
  for (const sale of metrc) {
    if (sale.number) byNumber.set(keyOf(sale.number), [...(byNumber.get(keyOf(sale.number)) ?? []), sale]);
  }
  const unnumbered = file.filter((sale) => {
    const found = sale.number ? byNumber.get(keyOf(sale.number))?.find((one) => left.has(one)) : undefined;
    if (found) take(sale, found);
    return !found;
  });
  const onlyInFile = unnumbered.filter((sale) => {
    const found = [...left].filter((one) => isAtSameTime(sale, one)).sort(nearestTo(sale))[0];
    if (found) take(sale, found);
    return !found;
  });

  function take(sale: Sale, found: Sale) {
    left.delete(found);
    pairs.push({ file: sale, metrc: found });
  }

  const differing = pairs.filter((pair) => !isSame(pair));
  return {
    agreed: pairs.length - differing.length,
    differing,
    onlyInFile,
    onlyInMetrc: [...left],
    sums: { file: sumOf(file), metrc: sumOf(metrc) },
  };
}

/** Sales that either side knows: what `agreed` is out of. */
export function salesInAll({ agreed, differing, onlyInFile, onlyInMetrc }: SalesDay): number {
  return agreed + differing.length + onlyInFile.length + onlyInMetrc.length;
}

function keyOf(number: string): string {
  return number.trim().toLowerCase();
}

function isSame({ file, metrc }: SalePair): boolean {
  const counts = file.packages === null || metrc.packages === null || file.packages === metrc.packages;
  return counts && sameAmount(file.total, metrc.total);
}

/** Both have a number, and another one: then it is another sale, whatever the time. */
function isAtSameTime(file: Sale, metrc: Sale): boolean {
  if (file.number && metrc.number) return false;
  return sameAmount(file.total, metrc.total) && minutesApart(file, metrc) <= clockMinutes;
}

function nearestTo(sale: Sale) {
  return (a: Sale, b: Sale) => minutesApart(sale, a) - minutesApart(sale, b);
}

function minutesApart(a: Sale, b: Sale): number {
  const [left, right] = [a, b].map(({ moment }) => Date.parse(`${moment.replace(' ', 'T')}:00Z`));
  const apart = Math.abs((left ?? Number.NaN) - (right ?? Number.NaN)) / 60_000;
  return Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart;
}

function sumOf(sales: readonly Sale[]): SalesDay['sums']['file'] {
  const told = sales.flatMap(({ packages }) => packages ?? []);
  return {
    sales: sales.length,
    packages: told.length ? told.reduce((sum, packages) => sum + packages, 0) : null,
    total: sales.reduce((sum, { total }) => plus(sum, total), '0'),
  };
}
