import type { FileReading } from '@/lib/domain/readings/reading-file';
import type { RequestInput } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { breathe } from './in-slices';

/** Rows of one message: a large one would hold up the page while it is written. */
const rowsInPiece = 500;

/**
 * Hands a file over piece by piece; it is stored whole with the last message, or not at all.
 * @param onPiece told how many rows are over
 */
export async function sendFile(
  terms: RequestInput<'readings.begin'>,
  rows: readonly FileReading[],
  said: RequestInput<'readings.end'>['said'],
  onPiece: (rows: number) => void,
) {
  const { id } = terms;
  const begun = await send('readings.begin', terms);
  if (!begun.ok) return begun;
  let number = 0;
  for (let start = 0; start < rows.length; start += rowsInPiece) {
    const taken = await send('readings.piece', { id, number, rows: rows.slice(start, start + rowsInPiece) });
    if (!taken.ok) return taken;
    number += 1;
    onPiece(Math.min(rows.length, start + rowsInPiece));
    await breathe();
  }
  return send('readings.end', { id, pieces: number, said });
}
