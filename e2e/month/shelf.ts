import type { LocalShop } from './local-shop.ts';

/** What really stands somewhere, whatever anybody wrote down. */
export interface Goods {
  quantity: number;
  unit: string;
  item: string;
  place: string;
}

/** The goods of a shop, by tag. */
export type Shelf = Map<string, Goods>;

/** The shelf as Metrc has it: on the first day both are right. */
export function stockedShelf(shop: LocalShop): Shelf {
  return new Map(
    shop
      .held()
      .map((pkg) => [
        pkg.label,
        { quantity: Number(pkg.quantity), unit: pkg.unit, item: shop.itemOf(pkg), place: shop.placeOf(pkg) },
      ]),
  );
}

/** Takes goods off the shelf (or puts some back), to the fourth decimal as scales do. */
export function take(shelf: Shelf, label: string, quantity: number): void {
  const goods = shelf.get(label);
  if (goods) goods.quantity = Math.round((goods.quantity - quantity) * 10_000) / 10_000;
}

/** One line of a count. */
export interface CountedLine {
  tag: string;
  quantity: string;
  unit: string;
  place: string;
  item: string;
}

/** The lines that an honest count has: of what is used up nothing is left to be counted. */
export function countedLines(shelf: Shelf): CountedLine[] {
  return [...shelf]
    .filter(([, { quantity }]) => quantity > 0)
    .map(([tag, goods]) => ({ ...goods, tag, quantity: String(goods.quantity) }));
}
