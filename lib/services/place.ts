import type { OpsDb } from '../data/ops-db';

/** Where in the queue an action stands, or will: only what stands before it changes what it finds. */
export interface Place {
  order: number;
  /** The action that stands there already: what it holds, a tag perhaps, is held for itself. */
  id: string | null;
}

/** Where a new action stands. */
export const atTheEnd: Place = { order: Number.POSITIVE_INFINITY, id: null };

/** The place of an action, for one that is to stand there instead. */
export async function placeOf(ops: OpsDb, id: string | undefined): Promise<Place> {
  const action = id === undefined ? undefined : await ops.actions.get(id);
  return action ? { order: action.order, id: action.id } : atTheEnd;
}
