import { lists, type World } from './fake-world';

type Row = Record<string, unknown>;

interface Version {
  /** The list it stands in, `/plants/v2/vegetative`. */
  list: string;
  row: Row;
  at: number;
}

/** Records of the server that are no packages, with their history, and the writes on them that tests need. */
export class FakeRecords {
  private readonly all: Version[][] = [];
  private readonly world: World;
  private ids = 100;

  constructor(world: World) {
    this.world = world;
  }

  /** Puts a record into a list, an hour ago unless another time is given. @returns its Id */
  add(list: string, row: Row, at = this.world.now() - 3_600_000): number {
    this.ids += 1;
    const made = { Id: this.ids, ...row, LastModified: lists.instant(at) };
    this.all.push([{ list, row: made, at }]);
    return made.Id;
  }

  /** The record as it is now, whatever reads show. */
  current(id: number): Row {
    const row = this.all.map((versions) => versions.at(-1)).find((last) => last?.row.Id === id)?.row;
    if (!row) throw new Error(`no record ${id}`);
    return row;
  }

  /** Metrc's clock. */
  now(): number {
    return this.world.now();
  }

  /** Somebody changes a record. */
  change(id: number, changes: Row, list?: string): void {
    const versions = this.all.find((one) => one.at(-1)?.row.Id === id);
    const last = versions?.at(-1);
    if (!versions || !last) throw new Error(`no record ${id}`);
    const at = this.world.stamp();
    versions.push({ list: list ?? last.list, row: { ...last.row, ...changes, LastModified: lists.instant(at) }, at });
  }

  /** Every record whose newest state stands in this list. */
  truth(list: string): Row[] {
    return this.all.flatMap((versions) => (versions.at(-1)?.list === list ? [versions.at(-1)?.row ?? {}] : []));
  }

  /** What a list shows: reads may lag behind. */
  shown(list: string, window: { start: number; end: number } | null): Row[] {
    const seen = this.seen().filter((version) => version.list === list);
    return seen.filter(({ at }) => !window || (at >= window.start && at <= window.end)).map(({ row }) => row);
  }

  /** One record by `/plants/v2/` and Id or tag, or a receipt by its number. */
  one(path: string): Row | null {
    const [, root = '', key = ''] = /^(\/[a-z]+\/v2)(?:\/[a-z/]+)?\/([^/]+)$/.exec(path) ?? [];
    const found = this.seen().find(
      ({ list, row }) =>
        list.startsWith(`${root}/`) && [String(row.Id), row.Label, row.ExternalReceiptNumber].includes(key),
    );
    return found?.row ?? null;
  }

  /** Carries out a write. @returns Metrc's refusal, null, or undefined when it is none of these */
  apply(call: string, body: Row[]): string | null | undefined {
    const write = writes[call.replace(/\/\d+$/, '/{id}')];
    if (!write) return undefined;
    const rows = body.length ? body : [{ Id: Number(call.split('/').at(-1)) }];
    for (const row of rows) {
      const refusal = write(this, this.world, row);
      if (refusal) return refusal;
      this.world.effects.push({ path: call, tag: String(row.Tag ?? row.Name ?? row.Id), at: this.world.now() });
    }
    return null;
  }

  private seen(): Version[] {
    const until = this.world.now() - this.world.lagMs;
    return this.all.flatMap((one) => one.findLast(({ at }) => at <= until || this.world.lagMs === 0) ?? []);
  }
}

/** @returns Metrc's refusal, or null */
type Write = (records: FakeRecords, world: World, row: Row) => string | null;

const writes: Record<string, Write> = {
  'PUT /plants/v2/location': (records, _world, row) => {
    records.change(Number(row.Id), { LocationName: row.Location });
    return null;
  },
  'POST /harvests/v2/waste': (records, _world, row) => {
    const { TotalWasteWeight, CurrentWeight } = records.current(Number(row.Id));
    const weight = Number(row.WasteWeight);
    records.change(Number(row.Id), {
      TotalWasteWeight: Number((Number(TotalWasteWeight) + weight).toFixed(6)),
      CurrentWeight: Number((Number(CurrentWeight) - weight).toFixed(6)),
    });
    const { WasteType, UnitOfWeight, WasteWeight, ActualDate } = row;
    const entry = { WasteTypeName: WasteType, UnitOfWeightName: UnitOfWeight, WasteWeight, ActualDate };
    records.add('/harvests/v2/waste', entry, records.now());
    return null;
  },
  'PUT /plants/v2/harvest': (records, _world, row) => {
    const plant = records.truth('/plants/v2/vegetative').find(({ Label }) => Label === row.Plant);
    const harvest = records.truth('/harvests/v2/active').find(({ Name }) => Name === row.HarvestName);
    if (!plant || !harvest) return `Plant ${row.Plant} does not exist in the current Facility.`;
    records.change(Number(plant.Id), { HarvestedDate: row.ActualDate }, '/plants/v2/inactive');
    const weight = Number(harvest.TotalWetWeight ?? 0) + Number(row.Weight);
    const current = Number(harvest.CurrentWeight) + Number(row.Weight);
    records.change(Number(harvest.Id), { TotalWetWeight: weight, CurrentWeight: current, PlantCount: 1 });
    return null;
  },
  // Whether Metrc refuses a second batch of one name is not established: here it does not.
  'POST /plantbatches/v2/plantings': (records, world, { Name, Count, Strain }) => {
    const batch = { Name, StrainName: Strain, UntrackedCount: Count, IsOnHold: false };
    records.add('/plantbatches/v2/active', batch, world.stamp());
    return null;
  },
  'POST /items/v2': (records, world, { Name, ItemCategory, UnitOfMeasure }) => {
    const item = { Name, ProductCategoryName: ItemCategory, UnitOfMeasureName: UnitOfMeasure };
    records.add('/items/v2/active', item, world.stamp());
    return null;
  },
  'POST /strains/v2': (records, world, row) => {
    records.add('/strains/v2/active', row, world.stamp());
    return null;
  },
  'POST /locations/v2': (records, world, { Name, LocationTypeName }) => {
    records.add('/locations/v2/active', { Name, LocationTypeName, ForPackages: true }, world.stamp());
    return null;
  },
  'POST /packages/v2': (_records, world, row) => {
    const tag = String(row.Tag);
    if (world.truth().some((one) => one.tag === tag)) return `Tag ${tag} is not valid.`;
    for (const ingredient of row.Ingredients as { Package: string; Quantity: number }[]) {
      const { quantity } = world.current(ingredient.Package);
      if (quantity < ingredient.Quantity) return 'Not enough.';
      world.change(ingredient.Package, { quantity: Number((quantity - ingredient.Quantity).toFixed(6)) });
    }
    const state = { quantity: Number(row.Quantity), unit: String(row.UnitOfMeasure), item: String(row.Item) };
    world.add(tag, { ...state, at: world.stamp() });
    return null;
  },
  // Whether Metrc refuses a second receipt of one number is not established: here it does not.
  'POST /sales/v2/receipts': (records, world, row) => {
    const lines = row.Transactions as { PackageLabel: string; Quantity: number; TotalAmount: number }[];
    for (const { PackageLabel, Quantity } of lines)
      world.change(PackageLabel, { quantity: world.current(PackageLabel).quantity - Quantity });
    const { SalesDateTime, ExternalReceiptNumber } = row;
    const TotalPrice = lines.reduce((sum, line) => sum + line.TotalAmount, 0);
    const receipt = { SalesDateTime, ExternalReceiptNumber, TotalPrice, IsFinal: false, ArchivedDate: null };
    records.add('/sales/v2/receipts/active', receipt, world.stamp());
    return null;
  },
  // Nothing of it shows.
  'PUT /packages/v2/labtests/required': () => null,
  'DELETE /strains/v2/{id}': (records, _world, row) => {
    records.change(Number(row.Id), {}, '/strains/v2/inactive');
    return null;
  },
};
