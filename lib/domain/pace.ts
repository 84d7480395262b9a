import { z } from 'zod';

/**
 * How much of Metrc's limit Tandem takes here. The limits are shared: a facility's with the customer's point of sale,
 * the software key's with every colleague's browser.
 */
export const Pace = z.object({
  /** Share of a facility's limit, percent. */
  percent: z.number().int().min(5).max(100),
  /** Computers that use Tandem with these keys: the share is divided by them. */
  computers: z.number().int().min(1).max(50),
  /** The first pull of a facility may take the whole limit. */
  fullSpeed: z.boolean(),
});
/** See the schema of the same name. */
export type Pace = z.infer<typeof Pace>;

/** What holds until a person chooses. */
export const defaultPace: Pace = { percent: 40, computers: 1, fullSpeed: false };

/** What Metrc allows a facility: requests in a second, and requests in flight (metrc-api section 6). */
export const metrcLimit = { perSecond: 50, atOnce: 10 } as const;

/** This computer's part of the limit: requests in a second, one decimal, and requests in flight, at least one. */
export function shareOf({ percent, computers }: Pace): { perSecond: number; atOnce: number } {
  const share = percent / 100 / computers;
  return {
    perSecond: Math.round(metrcLimit.perSecond * share * 10) / 10,
    atOnce: Math.max(1, Math.floor(metrcLimit.atOnce * share)),
  };
}
