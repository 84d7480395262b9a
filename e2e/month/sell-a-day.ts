import type { LocalShop } from './local-shop.ts';
import { type Shelf, take } from './shelf.ts';

/** When the shop's other system tells Metrc of its sales. */
export type Reporting = 'at-once' | '5-minutes' | 'nightly';

const minute = 60_000;
const hour = 60 * minute;
const salesAnHour = 3;

interface Day {
  shop: LocalShop;
  shelf: Shelf;
  day: number;
  reporting: Reporting;
  pass(ms: number): Promise<void>;
  pull(): Promise<void>;
}

/**
 * From seven in the morning to seven in the morning: sales from ten to ten, honest waste and moves, and pulls every
 * fourth hour. Everything that happens to the goods happens to the record too, sooner or later.
 */
export async function sellADay({ shop, shelf, day, reporting, pass, pull }: Day): Promise<void> {
  await pass(3 * hour);
  for (let open = 0; open < 12; open += 1) {
    for (const { label, quantity } of shop.till.sell(shop.facility, salesAnHour)) take(shelf, label, Number(quantity));
    if (reporting === 'at-once') shop.till.report(shop.facility);
    await pass(5 * minute);
    if (reporting === '5-minutes') shop.till.report(shop.facility);
    if (open === day % 12) tidyUp(shop, shelf, day);
    await pass(25 * minute);
    if (open % 4 === 3) await pull();
    await pass(30 * minute);
  }
  await pass(2 * hour);
  shop.till.report(shop.facility);
  await pass(7 * hour);
  await pull();
}

/** Something spoils and is recorded as waste; something is put elsewhere and recorded as moved. */
function tidyUp(shop: LocalShop, shelf: Shelf, day: number): void {
  const unsold = shop.till.unreported(shop.facility);
  const held = new Set(shop.held().flatMap(({ label, onHold }) => (onHold ? [label] : [])));
  const stocked = [...shelf].filter(([label, { quantity }]) => quantity > 4 && !unsold.has(label) && !held.has(label));
  const [spoilt] = stocked[(day * 7) % stocked.length] ?? [];
  if (spoilt && day % 3 === 0) {
    shop.edit({ label: spoilt, kind: 'delta', quantity: '-1', reason: 'Waste (Unusable Product)' });
    take(shelf, spoilt, 1);
  }
  const [moved, goods] = stocked[(day * 11 + 3) % stocked.length] ?? [];
  const place = shop.facility.locations[day % shop.facility.locations.length]?.name;
  if (!moved || !goods || !place || place === goods.place) return;
  shop.edit({ label: moved, kind: 'move', locationName: place });
  goods.place = place;
}
