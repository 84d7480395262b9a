import { tagOf } from '../fake-worker';
import type { Chance } from './chance';

/** Kinds of records of the simulated Metrc; events have no key. */
export type Kind = 'package' | 'line' | 'plant' | 'strain' | 'transfer' | 'reason' | 'adjustment';

/** A state that a record had. */
export interface Version {
  /** LastModified, ten-millionths of a second since 1970. */
  at: bigint;
  /** Server ms at which its transaction ended: until then everybody sees the state before. */
  visibleAt: number;
  /** Path of the list it is in; null when it is in none. */
  list: string | null;
  /** The row, without LastModified. */
  row: Record<string, unknown>;
}

/** One record of the simulated Metrc, with its whole life. */
export interface SimRecord {
  kind: Kind;
  id: number;
  versions: Version[];
  /** Server ms from which it is nowhere any more, without a word. */
  vanishedAt: number;
  /** Its rows do not fit the schema. */
  isUnfit: boolean;
}

/** What is true on the server at every moment, and how it came so. */
export class SimWorld {
  readonly records: SimRecord[] = [];
  private readonly byKind = new Map<Kind, SimRecord[]>();
  readonly chance: Chance;
  readonly now: () => number;
  private ids = 0;

  constructor(chance: Chance, now: () => number) {
    this.chance = chance;
    this.now = now;
  }

  of(kind: Kind): readonly SimRecord[] {
    return this.byKind.get(kind) ?? [];
  }

  /** An instant of this moment, with seven digits that nobody can guess. */
  instant(): bigint {
    return BigInt(Math.floor(this.now())) * 10_000n + BigInt(this.chance.int(0, 9_999));
  }

  add(kind: Kind, state: { list: string | null; row: Record<string, unknown>; at?: bigint; visibleAt?: number }) {
    this.ids += 1;
    const record: SimRecord = {
      kind,
      id: this.ids,
      versions: [],
      vanishedAt: Number.POSITIVE_INFINITY,
      isUnfit: false,
    };
    this.records.push(record);
    this.byKind.set(kind, [...(this.byKind.get(kind) ?? []), record]);
    this.set(record, { list: state.list, row: state.row }, state);
    return record;
  }

  /** Gives a record a new state. Instants of one record only grow. */
  set(
    record: SimRecord,
    change: { list?: string | null; row?: Record<string, unknown> },
    when: { at?: bigint; visibleAt?: number } = {},
  ): void {
    const last = record.versions.at(-1);
    let at = when.at ?? this.instant();
    if (last && at <= last.at) at = last.at + 1n;
    record.versions.push({
      at,
      visibleAt: Math.max(when.visibleAt ?? 0, Number(at / 10_000n)),
      list: change.list === undefined ? (last?.list ?? null) : change.list,
      row: { ...last?.row, ...change.row },
    });
  }

  /** The state that everybody sees now; null for what is not there, or not any more. */
  seen(record: SimRecord): Version | null {
    const now = this.now();
    if (record.vanishedAt <= now) return null;
    return record.versions.findLast(({ visibleAt }) => visibleAt <= now) ?? null;
  }

  /** True while a long transaction holds the record. */
  isHeld(record: SimRecord): boolean {
    return (record.versions.at(-1)?.visibleAt ?? 0) > this.now() || record.vanishedAt <= this.now();
  }
}

/** Tag of a package or plant. */
export function tagOfRecord(record: SimRecord): string {
  return tagOf(record.id);
}

/** Metrc's text of an instant: seven digits and an offset. */
export function textOf(at: bigint): string {
  const whole = new Date(Number(at / 10_000_000n) * 1_000).toISOString().slice(0, 19);
  return `${whole}.${String(at % 10_000_000n).padStart(7, '0')}+00:00`;
}
