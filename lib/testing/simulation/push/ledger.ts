import type { Row } from './push-world';
import type { WriteFault } from './write-faults';

/** One request that left the browser. */
export interface Departure {
  call: string;
  /** Actions whose rows it carries, in their order. */
  actions: string[];
  at: number;
  fate: WriteFault | 'well' | 'down' | 'not-allowed';
  /** When the connection ended; infinite while it has not. */
  endedAt: number;
  /** Copies of it that may still take effect. */
  open: number;
}

/** One time that one row of a request was carried out. */
export interface Effect {
  action: string;
  departure: Departure;
  at: number;
  copy: number;
  /** By how much it moved a number; null where such a write moves none. */
  moved: number | null;
  /** What the quantity was just before; null where there is none. */
  base: number | null;
}

/** What really happened to every action: the truth against which the queue's is held. */
export class Ledger {
  readonly departures: Departure[] = [];
  readonly effects: Effect[] = [];
  /** Actions whose own row Metrc refused. */
  readonly refused = new Set<string>();
  private readonly owners = new Map<string, string>();

  /** Tells what an action's row will look like. */
  own(identity: string, action: string): void {
    this.owners.set(identity, action);
  }

  /** @returns the action whose row it is; `?` where nobody took one like it */
  ownerOf(call: string, row: Row): string {
    return this.owners.get(identityOf(call, row)) ?? '?';
  }

  effectsOf(action: string): Effect[] {
    return this.effects.filter((effect) => effect.action === action);
  }

  departuresOf(action: string): Departure[] {
    return this.departures.filter(({ actions }) => actions.includes(action));
  }

  /** True while a copy of it may still take effect. */
  isOpen(action: string): boolean {
    return this.departuresOf(action).some(({ open }) => open > 0);
  }
}

/** What tells the row of one action from that of every other: no two actions of a seed ask for the same. */
export function identityOf(call: string, row: Row): string {
  switch (call) {
    case 'PUT /packages/v2/adjust':
      // Every retry of a person's adds an R.
      return (/\[(T-[0-9A-Z]{7})R*\]$/.exec(String(row.ReasonNote))?.[1] ?? 'no mark') as string;
    case 'PUT /packages/v2/location':
      return `move ${row.Label} ${row.Location}`;
    case 'PUT /packages/v2/note':
      return `note ${row.PackageLabel} ${row.Note}`;
    case 'PUT /packages/v2/item':
      return `item ${row.Label} ${row.Item}`;
    case 'PUT /packages/v2/labtests/required':
      return `tests ${row.Label} ${row.RequiredLabTestBatches}`;
    case 'PUT /packages/v2/finish':
      return `finish ${row.Label} ${row.ActualDate}`;
    case 'POST /packages/v2':
      return `create ${row.Tag}`;
    case 'POST /harvests/v2/waste':
      return `waste ${row.Id} ${row.WasteWeight}`;
    case 'POST /plantbatches/v2/plantings':
      return `plant ${row.Name}`;
    default:
      return 'unknown';
  }
}
