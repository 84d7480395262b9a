import type { ActionRecord } from '../../domain/records';
import { isFromBackup } from './choose-work';
import { doubt } from './doubt';
import { openKeyGate } from './gates';
import { sendActions } from './send-actions';
import type { Turn } from './turn';
import { verifyAction } from './verify-action';

/** Does what is next for actions that go together: sends them, or reads them back. See `batchesOf`. */
export async function carryOut(batch: readonly ActionRecord[], turn: Turn): Promise<void> {
  const [first] = batch;
  if (first && first.state !== 'queued') return verifyAll(turn, batch);
  if (first && isFromBackup(first)) return doubt(turn, first);
  const ids = batch.map(({ id }) => id);
  await sendActions(turn, ids);
  if (first) await openKeyGate(turn.parts.ops, first);
}

/** One that fails, on a disk that fails, keeps none of the others from its end. */
async function verifyAll(turn: Turn, batch: readonly ActionRecord[]): Promise<void> {
  const ends = await Promise.allSettled(batch.map((action) => verifyAction(turn, action)));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
