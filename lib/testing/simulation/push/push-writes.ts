import { currentOf, type PushWorld, type Row } from './push-world';

/** What one row of a write would do: Metrc's refusal, or the change. */
export interface Application {
  refusal: string | null;
  /** Carries it out. @returns by how much the number moved that such a write moves; null where it moves none */
  carryOut(by: string): number | null;
}

const refuse = (refusal: string): Application => ({ refusal, carryOut: () => null });

/** Looks at one row of a write as Metrc does. */
export function applicationOf(world: PushWorld, call: string, row: Row, leavesRow: boolean): Application {
  switch (call) {
    case 'PUT /packages/v2/adjust':
      return adjust(world, row, leavesRow);
    case 'PUT /packages/v2/location':
      return onPackage(world, row.Label, { LocationName: row.Location });
    case 'PUT /packages/v2/note':
      return onPackage(world, row.PackageLabel, { Note: row.Note });
    case 'PUT /packages/v2/item':
      return onPackage(world, row.Label, { Item: { Name: row.Item } });
    case 'PUT /packages/v2/labtests/required':
      return unseen(world, row.Label);
    case 'PUT /packages/v2/finish':
      return finish(world, row);
    case 'POST /packages/v2':
      return create(world, row);
    case 'POST /harvests/v2/waste':
      return waste(world, row);
    case 'POST /plantbatches/v2/plantings':
      return plant(world, row);
    default:
      throw new Error(`nobody writes ${call}`);
  }
}

function active(world: PushWorld, tag: unknown) {
  const record = world.find('package', String(tag));
  if (!record) return `Package ${tag} does not exist in the current Facility.`;
  if (currentOf(record).list !== '/packages/v2/active') return `Package ${tag} cannot be changed.`;
  return record;
}

function onPackage(world: PushWorld, tag: unknown, change: Row): Application {
  const record = active(world, tag);
  if (typeof record === 'string') return refuse(record);
  return {
    refusal: null,
    carryOut(by) {
      world.set(record, { row: change }, by);
      return null;
    },
  };
}

/** A write that Metrc shows nowhere. */
function unseen(world: PushWorld, tag: unknown): Application {
  const record = active(world, tag);
  return typeof record === 'string' ? refuse(record) : { refusal: null, carryOut: () => null };
}

function adjust(world: PushWorld, row: Row, leavesRow: boolean): Application {
  const record = active(world, row.Label);
  if (typeof record === 'string') return refuse(record);
  return {
    refusal: null,
    carryOut(by) {
      const moved = round(Number(row.Quantity) - Number(currentOf(record).row.Quantity));
      world.set(record, { row: { Quantity: row.Quantity } }, by);
      const at = currentOf(record).at;
      // A second identical one leaves a row of size 0.
      if (leavesRow) world.adjustments.push({ tag: record.name, quantity: moved, note: String(row.ReasonNote), at });
      return moved;
    },
  };
}

function finish(world: PushWorld, row: Row): Application {
  const record = active(world, row.Label);
  if (typeof record === 'string') return refuse(record);
  if (currentOf(record).row.Quantity !== 0) return refuse('Package cannot be Finished.');
  return {
    refusal: null,
    carryOut(by) {
      world.set(record, { list: '/packages/v2/inactive' }, by);
      return null;
    },
  };
}

function create(world: PushWorld, row: Row): Application {
  const [{ Package, Quantity }] = row.Ingredients as [{ Package: string; Quantity: number }];
  const source = active(world, Package);
  if (typeof source === 'string') return refuse(source);
  const tag = String(row.Tag);
  if (world.find('package', tag)) return refuse(`Tag ${tag} is not valid.`);
  const left = round(Number(currentOf(source).row.Quantity) - Quantity);
  if (left < 0) return refuse('Not enough.');
  return {
    refusal: null,
    carryOut(by) {
      world.set(source, { row: { Quantity: left } }, by);
      const made = { ...currentOf(source).row, Quantity: row.Quantity, Item: { Name: row.Item }, Note: null };
      world.add({ entity: 'package', name: tag }, { list: '/packages/v2/active', row: made, by });
      return Quantity;
    },
  };
}

function waste(world: PushWorld, row: Row): Application {
  const record = world.find('harvest', String(row.Id));
  if (!record) return refuse('No such harvest.');
  const { CurrentWeight, TotalWasteWeight } = currentOf(record).row;
  const weight = Number(row.WasteWeight);
  if (Number(CurrentWeight) < weight) return refuse('Not enough weight.');
  return {
    refusal: null,
    carryOut(by) {
      const changed = {
        CurrentWeight: round(Number(CurrentWeight) - weight),
        TotalWasteWeight: round(Number(TotalWasteWeight) + weight),
      };
      world.set(record, { row: changed }, by);
      const { at } = currentOf(record);
      world.waste.push({ harvest: record.id, type: String(row.WasteType), weight, date: String(row.ActualDate), at });
      return weight;
    },
  };
}

// Whether Metrc refuses a second batch of one name is not established: here it does not.
function plant(world: PushWorld, { Name, Count, Strain }: Row): Application {
  return {
    refusal: null,
    carryOut(by) {
      const row = { StrainName: Strain, UntrackedCount: Count, IsOnHold: false };
      world.add({ entity: 'plant-batch', name: String(Name) }, { list: '/plantbatches/v2/active', row, by });
      return Number(Count);
    },
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
