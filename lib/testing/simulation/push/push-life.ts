import type { Edit } from './push-plan';
import type { PushServer } from './push-server';
import { currentOf, type PushRecord, type PushWorld, type Row } from './push-world';

/** What other people and other systems do in Metrc all day. */
export class PushLife {
  isAwake = true;
  private readonly world: PushWorld;
  private readonly server: PushServer;
  private done = 0;

  constructor(world: PushWorld, server: PushServer) {
    this.world = world;
    this.server = server;
  }

  /** A moment of the day. */
  step(): void {
    const { chance, foreign, outage, revoked, denied } = this.server.plan;
    if (!this.isAwake) return;
    if (chance.is(foreign)) this.change();
    if (chance.is(outage)) this.server.goDown(chance.int(1_000, 10 * 60_000));
    if (chance.is(revoked)) this.forbid(this.server.revoked, chance.pick(['anna', 'ben']), 'key revoked');
    if (chance.is(denied)) {
      const call = chance.pick(['PUT /packages/v2/location', 'PUT /packages/v2/adjust', 'POST /harvests/v2/waste']);
      this.forbid(this.server.denied, `anna ${call}`, 'permission missing');
    }
  }

  /** A sale: quantity moves, and no adjustment says so. */
  sell(tag: string): void {
    const record = this.world.find('package', tag);
    if (!record || currentOf(record).list !== '/packages/v2/active') return;
    const quantity = Number(currentOf(record).row.Quantity);
    const { chance, soldOut } = this.server.plan;
    const sold = chance.is(soldOut) ? quantity : Math.min(quantity, chance.int(1, 3));
    if (sold <= 0) return;
    this.server.met.add('sale');
    this.edit(record, { Quantity: Number((quantity - sold).toFixed(4)) });
  }

  /** A harvest dries, and somebody may enter waste of it. */
  waste(id: string, weight: number): void {
    const record = this.world.find('harvest', id);
    if (!record) return;
    const { CurrentWeight, TotalWasteWeight } = currentOf(record).row;
    this.edit(record, {
      CurrentWeight: Number(CurrentWeight) - weight - 1,
      TotalWasteWeight: Number((Number(TotalWasteWeight) + weight).toFixed(4)),
    });
    if (!weight) return;
    this.world.waste.push({ harvest: record.id, type: 'Trim', weight, date: '2026-10-01', at: currentOf(record).at });
  }

  private forbid(what: Set<string>, name: string, met: string): void {
    what.add(name);
    this.server.met.add(met);
  }

  private edit(record: PushRecord, row: Row, list?: string): void {
    this.world.set(record, list ? { row, list } : { row }, null);
  }

  private change(): void {
    const { chance, edits } = this.server.plan;
    this.done += 1;
    const record = chance.pick(this.world.records);
    const { list } = currentOf(record);
    if (record.entity === 'harvest') this.waste(String(record.id), chance.is(0.3) ? 1 : 0);
    if (record.entity !== 'package' || list === '/packages/v2/inactive') return;
    this.server.met.add('somebody else edits');
    const held = list === '/packages/v2/onhold';
    const all: [edit: Edit, weight: number, happens: () => void][] = [
      ['sale', 4, () => this.sell(record.name)],
      ['adjustment', 2, () => this.adjust(record)],
      ['place', 1, () => this.edit(record, { LocationName: `Their place ${this.done}` })],
      ['note', 1, () => this.edit(record, { Note: `their note ${this.done}` })],
      ['hold', held ? 3 : 0.5, () => this.edit(record, {}, held ? '/packages/v2/active' : '/packages/v2/onhold')],
    ];
    const possible = all.filter(([edit]) => !edits || edits.includes(edit));
    chance.weighted(possible.map(([, weight, happens]) => [weight, happens] as const))();
  }

  private adjust(record: PushRecord): void {
    const quantity = this.server.plan.chance.int(1, 5);
    this.edit(record, { Quantity: Number((Number(currentOf(record).row.Quantity) + quantity).toFixed(4)) });
    const { at } = currentOf(record);
    this.world.adjustments.push({ tag: record.name, quantity, note: 'theirs', at });
  }
}
