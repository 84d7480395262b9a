import { type SimRecord, type SimWorld, tagOfRecord, textOf } from './sim-world';

const places = ['Vault', 'Shelf', 'Dock', null];
const items = ['Gummies', 'Buds', 'Oil'];

/** When something happens: its LastModified, and when lists show it; 0 = at once. */
export interface When {
  at: bigint;
  visibleAt: number;
}

/** What other people do with packages: what one may do next depends on the list it is in. */
export class PackageLife {
  private readonly world: SimWorld;
  /** A package that nobody holds, if there is one. */
  private readonly free: (isFit?: (record: SimRecord) => boolean) => SimRecord | undefined;

  constructor(world: SimWorld, free: PackageLife['free']) {
    this.world = world;
    this.free = free;
  }

  make(when: When): void {
    const { world } = this;
    const row = {
      Quantity: world.chance.int(1, 500),
      UnitOfMeasureName: 'Each',
      LocationName: world.chance.pick(places),
      Note: null,
      Item: { Name: world.chance.pick(items) },
    };
    world.add('package', { list: '/packages/v2/active', row, ...when });
  }

  change(when: When): void {
    const { chance } = this.world;
    const record = this.free();
    const last = record?.versions.at(-1);
    if (!record || !last) return;
    const name = last.list?.slice('/packages/v2/'.length) ?? 'gone';
    const to = (list: string) => () => this.world.set(record, { list: `/packages/v2/${list}` }, when);
    const edit = () => this.world.set(record, { row: this.edited() }, when);
    const moves: Record<string, readonly (readonly [number, () => void])[]> = {
      active: [
        [8, edit],
        [3, to('inactive')],
        [2, to('onhold')],
        [3, to('intransit')],
      ],
      onhold: [
        [1, edit],
        [2, to('active')],
      ],
      inactive: [[1, to('active')]],
      intransit: [
        [2, to('active')],
        [4, () => this.receive(record, when)],
      ],
      // Sent back.
      gone: [[1, to('active')]],
    };
    chance.weighted(moves[name] ?? [[1, edit]])();
  }

  private edited(): Record<string, unknown> {
    const { chance } = this.world;
    return chance.weighted<Record<string, unknown>>([
      [5, { Quantity: chance.int(0, 500) }],
      [1, { LocationName: chance.pick(places) }],
      [1, { Note: `note ${chance.int(1, 99)}` }],
      [1, { Item: { Name: chance.pick(items) } }],
      // Moves LastModified and nothing that anybody watches.
      [1, { LabTestingState: chance.pick(['TestPassed', 'NotSubmitted']) }],
    ]);
  }

  /** Received elsewhere: it is in no list here but that of lines that arrived. */
  private receive(record: SimRecord, when: When): void {
    this.world.set(record, { list: null }, when);
    const at = record.versions.at(-1)?.at ?? when.at;
    const row = {
      PackageLabel: tagOfRecord(record),
      ShipmentPackageStateName: 'Accepted',
      ReceivedDateTime: textOf(at),
    };
    this.world.add('line', { list: '/packages/v2/transferred', row, ...when, at });
  }

  adjust(when: When): void {
    const { world } = this;
    const record = this.free((one) => one.versions.at(-1)?.list === '/packages/v2/active');
    const last = record?.versions.at(-1);
    if (!record || !last || when.at <= last.at) return;
    const times = world.chance.is(0.25) ? 2 : 1;
    const delta = world.chance.int(-5, 5) || 1;
    world.set(record, { row: { Quantity: Number(last.row.Quantity) + delta * times } }, when);
    const row = {
      PackageLabel: tagOfRecord(record),
      AdjustmentQuantity: delta,
      AdjustmentUnitOfMeasureName: 'Each',
      AdjustmentReasonName: world.chance.pick(['Drying', 'Theft']),
      AdjustmentNote: null,
      AdjustedByUserName: 'Somebody',
    };
    for (let n = 0; n < times; n += 1)
      world.add('adjustment', {
        list: '/packages/v2/adjustments',
        row,
        ...when,
        at: record.versions.at(-1)?.at ?? when.at,
      });
  }
}
