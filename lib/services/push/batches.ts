import { actionOf } from '../../domain/actions/registry';
import type { ActionRecord } from '../../domain/records';
import { isFromBackup } from './choose-work';

/** Metrc takes this many objects in one request (metrc-api section 6). */
const mostRows = 10;

/**
 * Puts due actions together that may travel in one request: queued ones of one type and facility, whose second sending
 * would be harmless, and whose effect shows. Everything else that is sent, and what was refused in company, goes alone. What is read back of one
 * facility is read back side by side: it is as many requests, but one look at the queue.
 */
export function batchesOf(due: readonly ActionRecord[]): ActionRecord[][] {
  const batches: ActionRecord[][] = [];
  const open = new Map<string, ActionRecord[]>();
  for (const action of due) {
    const kind = isReadBack(action) ? action.facility : `${action.facility}|${action.type}`;
    const isCompany = isReadBack(action) || mayTravel(action);
    const batch = isCompany ? open.get(kind) : undefined;
    if (batch && batch.length < mostRows) {
      batch.push(action);
      continue;
    }
    const started = [action];
    batches.push(started);
    if (isCompany) open.set(kind, started);
  }
  return batches;
}

function isReadBack({ state }: ActionRecord): boolean {
  return state === 'verifying' || state === 'unknown';
}

function mayTravel(action: ActionRecord): boolean {
  const { repeat, evidence } = actionOf(action.type);
  // Of a batch that was refused no read could tell which rows of this kind were carried out.
  const isSeen = repeat === 'absolute' && evidence !== 'none';
  return action.state === 'queued' && !action.alone && !isFromBackup(action) && isSeen;
}
