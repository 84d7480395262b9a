import { makePackage } from '../../simulator/world/new-packages.ts';
import { packagesIn } from '../../simulator/world/package-lists.ts';
import type { Package } from '../../simulator/world/types.ts';
import type { LocalShop } from './local-shop.ts';
import { type CountedLine, countedLines, type Shelf, take } from './shelf.ts';

/** What went wrong with one package, and what has to be said of it. */
export interface Fault {
  name: string;
  tag: string;
  /** Verdict code. */
  code: string;
  /** Kind of the cause that comes first; null where nothing is there to find. */
  cause: string | null;
}

/** Goods and records of the last week, and how their count is written down. */
export interface WrongWeek {
  faults: Fault[];
  lines: CountedLine[];
  /** What Metrc hears between its last read before the count and the count. */
  beforeTheCount(): void;
  /** What it hears between the count and its next read, and what happens after that. */
  duringTheCount(): void;
  afterTheCount(): void;
  /** A package that nobody counted wrong and somebody here wants to adjust, and one whose loss is already being put right. */
  contested: string;
  waiting: string;
}

/** Lets things go wrong, each in its own way, with packages that nothing else happens to. */
export function letGoWrong(shop: LocalShop, shelf: Shelf): WrongWeek {
  const faults: Fault[] = [];
  const choose = chooser(shop, shelf);
  const note = (name: string, tag: string, code: string, cause: string | null = null) =>
    faults.push({ name, tag, code, cause });

  // Sold from one, scanned as the other.
  const [swappedA, swappedB] = choose.twins();
  take(shelf, swappedA, 3);
  shop.edit({ label: swappedB, kind: 'sale', quantity: '3' });
  note('swapped, sold', swappedA, 'variance', 'sibling');
  note('swapped, scanned', swappedB, 'variance', 'sibling');

  const unscanned = choose.pieces(8);
  take(shelf, unscanned, 7);
  note('sold and never scanned', unscanned, 'variance');

  const kept = choose.pieces(10);
  shop.edit({ label: kept, kind: 'delta', quantity: '-5', reason: 'Waste (Unusable Product)' });
  note('recorded as waste, and still there', kept, 'variance', 'line');

  const stolen = choose.pieces(1);
  shelf.delete(stolen);
  note('gone', stolen, 'only-in-metrc');

  const renamed = choose.pieces(1);
  const other = shop.facility.items.find(
    ({ active, unit, name }) => active && unit === 'Each' && name !== shelf.get(renamed)?.item,
  );
  shop.edit({ label: renamed, kind: 'item', itemName: other?.name ?? '' });
  note('given another item in Metrc', renamed, 'item-mismatch');

  const carried = choose.pieces(1);
  const goods = shelf.get(carried);
  if (goods) goods.place = shop.facility.locations.find(({ name }) => name !== goods.place)?.name ?? '';
  note('carried to another room', carried, 'place-mismatch');

  const finished = packagesIn(shop.facility, 'inactive').find(({ finishedDate }) => finishedDate !== null);
  if (finished) {
    shelf.set(finished.label, { quantity: 4, unit: finished.unit, item: shop.itemOf(finished), place: '' });
    note('finished in Metrc, and still there', finished.label, 'status-mismatch');
  }

  const shipped = choose.pieces(1);
  shop.edit({ label: shipped, kind: 'depart', manifest: '0000777001' });
  shelf.delete(shipped);
  note('on its way', shipped, 'in-transit');

  const waiting = choose.pieces(8);
  take(shelf, waiting, 4);
  note('lost, with an adjustment in the queue', waiting, 'pending', 'action');

  const contested = choose.pieces(8);
  note('adjusted here and in Metrc', contested, 'attention');

  const uncertain = choose.pieces(8);
  take(shelf, uncertain, 2);
  note('sold from while it was counted', uncertain, 'timing');

  const [held, spoilt, dried] = [choose.pieces(8), choose.pieces(8), choose.pieces(8)];
  const arrived = '1A4FF0100000511000090001';
  note('put on hold since', held, 'changed-in-metrc');
  note('spoilt and thrown away since', spoilt, 'changed-in-metrc');
  note('adjusted since, with nothing gone', dried, 'variance', 'line');
  note('came since', arrived, 'no-reading');

  return {
    faults,
    lines: miswritten(countedLines(shelf), shelf, choose, note),
    contested,
    waiting,
    beforeTheCount: () => shop.edit({ label: uncertain, kind: 'sale', quantity: '2' }),
    duringTheCount: () => shop.edit({ label: uncertain, kind: 'sale', quantity: '1' }),
    afterTheCount() {
      shop.edit({ label: held, kind: 'hold' });
      shop.edit({ label: spoilt, kind: 'delta', quantity: '-1', reason: 'Spoilage' });
      shop.edit({ label: dried, kind: 'delta', quantity: '-1', reason: 'Drying' });
      const writer = { by: 'Somebody', door: 'user' } as const;
      makePackage(
        shop.world,
        shop.facility,
        shop.world.random.fork('arrived'),
        { label: arrived, unit: 'Each' },
        writer,
      );
    },
  };
}

type Note = (name: string, tag: string, code: string, cause?: string | null) => void;

/** The count itself, with slips of the pen. */
function miswritten(lines: CountedLine[], shelf: Shelf, choose: ReturnType<typeof chooser>, note: Note): CountedLine[] {
  const changes = new Map<string, Partial<CountedLine>>();

  const weighed = choose.grams(30);
  changes.set(weighed, { quantity: ((shelf.get(weighed)?.quantity ?? 0) / 28.3495).toFixed(2) });
  note('weighed in ounces, written as grams', weighed, 'variance', 'unit-factor');

  const misread = choose.pieces(12, (quantity) => exchanged(quantity) !== null);
  changes.set(misread, { quantity: exchanged(shelf.get(misread)?.quantity ?? 0) ?? '' });
  note('digits exchanged', misread, 'variance', 'digits');

  const counted = choose.grams(5);
  changes.set(counted, { unit: 'Each' });
  note('counted, where Metrc weighs', counted, 'unit-mismatch');

  const strange = '1A4FF0900000099000000001';
  const [pattern] = lines;
  note('a tag that Metrc does not know', strange, 'only-local');
  return [
    ...lines.map((line) => ({ ...line, ...changes.get(line.tag) })),
    ...(pattern ? [{ ...pattern, tag: strange }] : []),
  ];
}

/** Packages that nothing has happened to yet. */
function chooser(shop: LocalShop, shelf: Shelf) {
  const used = new Set<string>();
  const free = (unit: string, atLeast: number) =>
    shop.held().filter(({ label, unit: of, onHold }) => {
      const quantity = shelf.get(label)?.quantity ?? 0;
      return !used.has(label) && !onHold && of === unit && quantity >= atLeast;
    });
  const taken = (pkg: Package | undefined, what: string): string => {
    if (!pkg) throw new Error(`no package ${what} is left`);
    used.add(pkg.label);
    return pkg.label;
  };
  return {
    pieces: (atLeast: number, suits: (quantity: number) => boolean = () => true) =>
      taken(
        free('Each', atLeast).find(({ label }) => suits(shelf.get(label)?.quantity ?? 0)),
        `of ${atLeast} pieces`,
      ),
    grams: (atLeast: number) => taken(free('Grams', atLeast)[0], `of ${atLeast} grams`),
    /** Two packages of one item. */
    twins(): [string, string] {
      const all = free('Each', 6);
      const first = all.find((one) => all.some((two) => two !== one && two.itemId === one.itemId));
      const second = all.find((two) => two !== first && two.itemId === first?.itemId);
      return [taken(first, 'with a twin'), taken(second, 'that is a twin')];
    },
  };
}

/** The first two neighbouring digits that differ, exchanged; null where there are none. */
function exchanged(quantity: number): string | null {
  const match = /^(\d*?)([1-9])(?!\2)([1-9])(\d*)$/.exec(String(quantity));
  return match && `${match[1]}${match[3]}${match[2]}${match[4]}`;
}
