import { PackageLife, type When } from './package-life';
import type { SimPlan } from './sim-plan';
import type { Kind, SimRecord, SimWorld } from './sim-world';

const plantLists = ['/plants/v2/vegetative', '/plants/v2/flowering', '/plants/v2/inactive'];

/** What other people do in Metrc all day. */
export class SimLife {
  /** Nobody does anything while false. */
  isAwake = true;
  private readonly world: SimWorld;
  private readonly plan: SimPlan;
  private readonly packages: PackageLife;

  constructor(world: SimWorld, plan: SimPlan) {
    this.world = world;
    this.plan = plan;
    this.packages = new PackageLife(world, (isFit) => this.free('package', isFit));
  }

  /** The world as it stands when Tandem meets it: made over the last days. */
  begin(): void {
    const { plan, world } = this;
    for (let n = 0; n < plan.packages; n += 1) this.packages.make(this.earlier());
    if (plan.has('plants-vegetative')) for (let n = 0; n < plan.others; n += 1) this.makePlant(this.earlier());
    if (plan.has('strains')) for (let n = 0; n < plan.others; n += 1) this.makeStrain(this.earlier());
    if (plan.has('transfers-outgoing')) for (let n = 0; n < 6; n += 1) this.makeTransfer(this.earlier());
    if (plan.has('adjust-reasons')) for (let n = 0; n < 24; n += 1) this.makeReason(this.earlier());
    if (plan.has('adjustments')) for (let n = 0; n < plan.events; n += 1) this.packages.adjust(this.earlier());
    const { chance } = world;
    for (const record of world.of('package')) if (chance.is(0.02)) record.isUnfit = true;
    for (const record of world.of('package')) {
      const list = chance.weighted([
        [7, 'active'],
        [1, 'onhold'],
        [2, 'inactive'],
        [1, 'intransit'],
      ]);
      const last = record.versions.at(-1);
      if (last) last.list = `/packages/v2/${list}`;
    }
  }

  /** A moment of the day: nothing, one thing, or several at once. */
  step(busy = this.plan.busy): void {
    const { chance } = this.world;
    if (!this.isAwake) return;
    if (!chance.is(busy)) return;
    const times = chance.is(0.1) ? chance.int(2, this.plan.burst) : 1;
    const when = this.when();
    for (let n = 0; n < times; n += 1) this.act(when);
  }

  private act(when: When): void {
    const { chance } = this.world;
    const { plan } = this;
    const act = chance.weighted<() => void>([
      [3, () => this.packages.make(when)],
      [12, () => this.packages.change(when)],
      [plan.has('adjustments') ? 10 : 0, () => this.packages.adjust(when)],
      [plan.has('plants-vegetative') ? 12 : 0, () => this.changePlant(when)],
      [plan.has('strains') ? 6 : 0, () => this.changeStrain(when)],
      [plan.has('transfers-outgoing') ? 5 : 0, () => this.changeTransfer(when)],
      [plan.has('adjust-reasons') ? 0.5 : 0, () => this.changeReason(when)],
      [plan.vanishing, () => this.vanish()],
    ]);
    act();
  }

  /** Now; often in a transaction that takes its time: its rows appear minutes after their LastModified. */
  private when(): When {
    const { chance } = this.world;
    const at = this.world.instant();
    const isLong = chance.is(this.plan.long);
    return { at, visibleAt: isLong ? this.world.now() + chance.int(1, chance.pick([2_500, 9 * 60_000])) : 0 };
  }

  private earlier(): When {
    const { chance } = this.world;
    const ago = chance.int(60_000, this.plan.lifeMs);
    // Whole imports lie at one second, some at one instant.
    const rounded = chance.is(0.3) ? Math.floor(ago / 3_600_000) * 3_600_000 + 61_000 : ago;
    const ms = Math.floor(this.world.now() - rounded);
    return { at: BigInt(ms) * 10_000n + (chance.is(0.5) ? 0n : BigInt(chance.int(0, 9_999))), visibleAt: 0 };
  }

  private free(kind: Kind, isFit: (record: SimRecord) => boolean = () => true): SimRecord | undefined {
    const { world } = this;
    const all = world.of(kind);
    for (let tries = 0; tries < 6 && all.length; tries += 1) {
      const record = world.chance.pick(all);
      if (!world.isHeld(record) && isFit(record)) return record;
    }
    return undefined;
  }

  private makePlant(when: When): void {
    this.world.add('plant', {
      list: plantLists[0] as string,
      row: { State: 'Tracked', LocationName: 'Room 1' },
      ...when,
    });
  }

  private changePlant(when: When): void {
    const { world } = this;
    const record = this.free('plant');
    if (!record || world.chance.is(0.15)) {
      this.makePlant(when);
      return;
    }
    const stands = plantLists.indexOf(record.versions.at(-1)?.list ?? '');
    if (world.chance.is(0.4) && stands < 2) world.set(record, { list: plantLists[stands + 1] as string }, when);
    else world.set(record, { row: { LocationName: `Room ${world.chance.int(1, 9)}` } }, when);
  }

  private makeStrain(when: When): void {
    const list = this.world.chance.is(0.8) ? '/strains/v2/active' : '/strains/v2/inactive';
    this.world.add('strain', { list, row: { TestingStatus: 'None' }, ...when });
  }

  private changeStrain(when: When): void {
    const { world } = this;
    const record = this.free('strain');
    if (!record || world.chance.is(0.1)) {
      this.makeStrain(when);
      return;
    }
    const isActive = record.versions.at(-1)?.list === '/strains/v2/active';
    const list = isActive ? '/strains/v2/inactive' : '/strains/v2/active';
    if (world.chance.is(0.25)) world.set(record, { list }, when);
    else world.set(record, { row: { TestingStatus: world.chance.pick(['None', 'InHouse', 'ThirdParty']) } }, when);
  }

  private makeTransfer(when: When): void {
    const { chance } = this.world;
    const deliveries = Array.from({ length: chance.int(1, 2) }, (_, n) => ({ n, packages: chance.int(1, 3) }));
    this.world.add('transfer', {
      list: '/transfers/v2/outgoing',
      row: { Deliveries: deliveries, IsVoided: false },
      ...when,
    });
  }

  private changeTransfer(when: When): void {
    const { world } = this;
    const record = this.free('transfer');
    if (!record || world.chance.is(0.2)) {
      this.makeTransfer(when);
      return;
    }
    const before = record.versions.at(-1)?.row.Deliveries as { n: number; packages: number }[];
    const isVoided = world.chance.is(0.1);
    const grown = before.map((one) => ({ ...one, packages: one.packages + world.chance.int(0, 2) }));
    const after = world.chance.is(0.2) && grown.length > 1 ? grown.slice(1) : grown;
    world.set(record, { row: { Deliveries: after, IsVoided: isVoided } }, when);
  }

  private makeReason(when: When): void {
    const { world } = this;
    const record = world.add('reason', { list: '/packages/v2/adjust/reasons', row: {}, ...when });
    world.set(record, { row: { Name: `Reason ${record.id}` } }, when);
  }

  private changeReason(when: When): void {
    const { world } = this;
    const record = this.free('reason', (one) => one.versions.at(-1)?.list !== null);
    if (record && world.chance.is(0.5)) world.set(record, { list: null }, when);
    else this.makeReason(when);
  }

  /** Taken away by the state: no list says so, and no LastModified moves. */
  private vanish(): void {
    const record = this.free(this.world.chance.is(0.7) || !this.plan.has('plants-vegetative') ? 'package' : 'plant');
    if (record?.versions.at(-1)?.list) record.vanishedAt = this.world.now();
  }
}
