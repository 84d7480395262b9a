import type { FakeClock } from './fake-clock';

/** The lists over which a package wanders. */
export type ListName = 'active' | 'onhold' | 'inactive' | 'intransit';

/** One state of one package. */
export interface StoredPackage {
  id: number;
  tag: string;
  list: ListName;
  quantity: number;
  unit: string;
  item: string;
  place: string | null;
  note: string | null;
  /** Server instant of the change, ms with fractions. */
  at: number;
}

/** One adjustment as Metrc lists it. */
export interface StoredAdjustment {
  tag: string;
  quantity: number;
  unit: string;
  reason: string;
  note: string;
  at: number;
}

/** Text forms of Metrc. */
export const lists = {
  /** Seven digits and an offset, as production writes them. */
  instant(at: number): string {
    const ms = Math.floor(at);
    const rest = Math.round((at - ms) * 10_000);
    return `${new Date(ms).toISOString().slice(0, -1)}${String(rest).padStart(4, '0')}+00:00`;
  },
};

/** What is true on the server: packages with their history, and the list of adjustments. */
export class World {
  readonly license = 'C11-0000511-LIC';
  readonly reasons = [
    { Name: 'Drying', RequiresNote: false },
    { Name: 'Theft', RequiresNote: true },
  ];
  /** Reads answer with what was true this long ago. */
  lagMs = 0;
  /** The list of adjustments answers with what was true this long ago; as reads do when null. */
  adjustmentLagMs: number | null = null;
  /** Server clock minus the client's. */
  offsetMs = 0;
  putLeavesRow = true;
  /** Writes that took effect, in order. */
  readonly effects: { path: string; tag: string; at: number }[] = [];
  readonly clock: FakeClock;
  private readonly versions = new Map<string, StoredPackage[]>();
  private readonly adjusted: StoredAdjustment[] = [];
  private lastAt = 0;

  constructor(clock: FakeClock) {
    this.clock = clock;
  }

  now(): number {
    return this.clock.now() + this.offsetMs;
  }

  /** An instant later than every one before, at Metrc's resolution. */
  stamp(): number {
    this.lastAt = Math.max(this.now(), this.lastAt + 0.001);
    return this.lastAt;
  }

  add(tag: string, state: Partial<StoredPackage> = {}): StoredPackage {
    // An hour old, so that no window of a test ends in the middle of it.
    const at = state.at ?? this.now() - 3_600_000 + this.versions.size;
    const base = { list: 'active', quantity: 100, unit: 'Each', item: 'Gummies', place: 'Vault', note: null } as const;
    const row: StoredPackage = { ...base, id: this.versions.size + 1, tag, ...state, at };
    this.versions.set(tag, [row]);
    return row;
  }

  /** Somebody changes a package in Metrc. */
  change(tag: string, changes: Partial<StoredPackage>): void {
    const versions = this.versions.get(tag);
    const last = versions?.at(-1);
    if (!versions || !last) throw new Error(`no package ${tag}`);
    versions.push({ ...last, ...changes, at: this.stamp() });
  }

  /** A package leaves every list without a word, and is not shown by its tag either: done by the state. */
  vanish(tag: string): void {
    this.versions.delete(tag);
  }

  /** Somebody adjusts a package in Metrc. */
  adjust(tag: string, quantity: number, note = '', reason = 'Drying'): void {
    const last = this.current(tag);
    this.change(tag, { quantity: Number((last.quantity + quantity).toFixed(6)) });
    this.adjusted.push({ tag, quantity, unit: last.unit, reason, note, at: this.lastAt });
  }

  current(tag: string): StoredPackage {
    const last = this.versions.get(tag)?.at(-1);
    if (!last) throw new Error(`no package ${tag}`);
    return last;
  }

  /** Every package as it is now. */
  truth(): StoredPackage[] {
    return [...this.versions.values()].flatMap((versions) => versions.at(-1) ?? []);
  }

  visible(tag: string): StoredPackage | null {
    const until = this.now() - this.lagMs;
    return this.versions.get(tag)?.findLast((version) => version.at <= until || this.lagMs === 0) ?? null;
  }

  all(): StoredPackage[] {
    return [...this.versions.keys()].flatMap((tag) => this.visible(tag) ?? []);
  }

  adjustments(): StoredAdjustment[] {
    const lag = this.adjustmentLagMs ?? this.lagMs;
    return this.adjusted.filter(({ at }) => lag === 0 || at <= this.now() - lag);
  }

  /** Carries out one write. @returns Metrc's refusal, or null */
  apply(path: string, body: Record<string, unknown>[]): string | null {
    for (const row of body) {
      const tag = String(row.Label ?? row.PackageLabel);
      if (!this.versions.has(tag)) return `Package ${tag} does not exist in the current Facility.`;
      const last = this.current(tag);
      const change = changeOf(path, row);
      if (!change) return 'Unknown call.';
      if (path === '/packages/v2/finish' && last.quantity !== 0) return 'Package cannot be Finished.';
      this.change(tag, change);
      this.effects.push({ path, tag, at: this.lastAt });
      const moved = Number(((change.quantity ?? last.quantity) - last.quantity).toFixed(6));
      if (change.quantity === undefined || !this.putLeavesRow) continue;
      const note = String(row.ReasonNote ?? '');
      this.adjusted.push({
        tag,
        quantity: moved,
        unit: last.unit,
        reason: String(row.AdjustmentReason),
        note,
        at: this.lastAt,
      });
    }
    return null;
  }
}

function changeOf(path: string, row: Record<string, unknown>): Partial<StoredPackage> | null {
  switch (path) {
    case '/packages/v2/adjust':
      return { quantity: Number(row.Quantity) };
    case '/packages/v2/location':
      return { place: String(row.Location) };
    case '/packages/v2/note':
      return { note: String(row.Note) };
    case '/packages/v2/item':
      return { item: String(row.Item) };
    case '/packages/v2/finish':
      return { list: 'inactive' };
    case '/packages/v2/unfinish':
      return { list: 'active' };
    default:
      return null;
  }
}
