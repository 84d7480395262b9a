import { lists } from '../../fake-world';

/** A row of Metrc's, without Id and LastModified. */
export type Row = Record<string, unknown>;

/** A state that a record had. */
export interface Version {
  at: number;
  list: string;
  row: Row;
  /** The action whose effect it is; null for what somebody else did. */
  by: string | null;
}

/** One record of the simulated Metrc, with its whole life. */
export interface PushRecord {
  entity: 'package' | 'harvest' | 'plant-batch';
  id: number;
  /** Tag or name: what Metrc's writes call it. */
  name: string;
  versions: Version[];
}

/** One row of the list of adjustments. */
export interface Adjustment {
  tag: string;
  quantity: number;
  note: string;
  at: number;
}

/** One row of the list of a harvest's waste. */
export interface WasteEntry {
  harvest: number;
  type: string;
  weight: number;
  date: string;
  at: number;
}

/** What is true on the server at every moment, and how it came so. */
export class PushWorld {
  readonly records: PushRecord[] = [];
  readonly adjustments: Adjustment[] = [];
  readonly waste: WasteEntry[] = [];
  readonly now: () => number;
  private lastAt = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  /** An instant later than every one before, at Metrc's resolution. */
  stamp(): number {
    this.lastAt = Math.max(this.now(), this.lastAt + 0.01);
    return this.lastAt;
  }

  add(
    record: Pick<PushRecord, 'entity' | 'name'>,
    state: { list: string; row: Row; at?: number; by?: string },
  ): PushRecord {
    const { list, row, at = this.stamp(), by = null } = state;
    const made: PushRecord = { ...record, id: this.records.length + 1, versions: [{ at, list, row, by }] };
    this.records.push(made);
    return made;
  }

  set(record: PushRecord, change: { row?: Row; list?: string }, by: string | null): void {
    const last = currentOf(record);
    record.versions.push({
      at: this.stamp(),
      list: change.list ?? last.list,
      row: { ...last.row, ...change.row },
      by,
    });
  }

  find(entity: PushRecord['entity'], name: string): PushRecord | undefined {
    return this.records.find(
      (one) => one.entity === entity && (one.name === name || (entity !== 'package' && String(one.id) === name)),
    );
  }
}

/** The newest state, whatever reads show. */
export function currentOf(record: PushRecord): Version {
  return record.versions.at(-1) as Version;
}

/** A row as Metrc shows it. */
export function shownRow({ entity, id, name }: PushRecord, { row, at, list }: Version): Row {
  const dated = { Id: id, ...row, LastModified: lists.instant(at) };
  if (entity !== 'package') return { ...dated, Name: name };
  const isFinished = list === '/packages/v2/inactive';
  const marks = { IsFinished: isFinished, FinishedDate: isFinished ? '2026-11-20' : null };
  return { ...dated, Label: name, ...marks, IsOnHold: list === '/packages/v2/onhold' };
}

/** The quantity of a package now; null for anything else. */
export function quantityOf(world: PushWorld, tag: unknown): number | null {
  const record = world.find('package', String(tag));
  return record ? Number(currentOf(record).row.Quantity) : null;
}
