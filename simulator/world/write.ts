import type { Facility } from './types.ts';
import type { Door, World } from './world.ts';

/** What became of one write: the ids it touched, or every reason why it was refused. */
export type WriteResult = { ok: true; ids: number[] } | { ok: false; messages: string[] };

/** Who writes: the name shown in Metrc's history, and the door it came through. */
export interface Writer {
  by: string;
  door: Door;
}

/** A write in two steps, so that a batch can be checked whole before any row takes effect. */
export interface PackageWrite<Input> {
  /** Every reason to refuse; empty when the write may be applied. Changes nothing. */
  check(world: World, facility: Facility, input: Input): string[];
  /** What can be done once only: two rows of one body may not both do it to the same package. */
  isOnce?: true;
  /** Applies a write that was checked; answers the package's id. */
  apply(world: World, facility: Facility, input: Input, writer: Writer): number;
}
