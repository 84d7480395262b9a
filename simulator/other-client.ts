import { hashText } from './random.ts';

/** How long somebody else keeps on with what he does. */
const BURST_MS = 1000;

/**
 * The share of the limits that another client with the same license has at a moment: now nothing, now most of it.
 * On average over time it is the share asked for; the same seed and moment give the same.
 * @param share 0 to 1, 0.33 for a third on average
 * @param swing how far he goes from that share, 0.2 for a fifth of it up and down; without it he is in bursts
 * @param elapsedMs since the limits began to count
 * @returns 0 to 1
 */
export function takenByOthers(input: {
  seed: number;
  whose: string;
  share: number;
  elapsedMs: number;
  swing?: number;
}): number {
  const { seed, whose, share, elapsedMs, swing = null } = input;
  if (share <= 0) return 0;
  const burst = Math.floor(elapsedMs / BURST_MS);
  const draw = (what: string) => hashText(`${seed}:${whose}:${what}:${burst}:${burst * 7919}`) / 2 ** 32;
  if (swing !== null) return share * (1 - swing + 2 * swing * draw('takes'));
  const busy = Math.max(0.5, share);
  if (draw('is there') >= busy) return 0;
  const mean = share / busy;
  const reach = Math.min(mean, 1 - mean);
  return mean - reach + 2 * reach * draw('takes');
}
