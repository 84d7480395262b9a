/**
 * How much of Metrc's limit Tandem takes here. The limits are shared: a facility's with the customer's point of sale,
 * the software key's with every colleague's browser. No schema here: the screen that asks for it has none.
 */
export interface Pace {
  /** Share of a facility's limit, percent. */
  percent: number;
  /** Computers that use Tandem with these keys: the share is divided by them. */
  computers: number;
  /** The first pull of a facility may take the whole limit. */
  fullSpeed: boolean;
}

/** Smallest and greatest whole number of each. */
export const paceLimits = { percent: { min: 5, max: 100 }, computers: { min: 1, max: 50 } } as const;

/** What holds until a person chooses. */
export const defaultPace: Pace = { percent: 40, computers: 1, fullSpeed: false };

/** What Metrc allows a facility: requests in a second, and requests in flight (metrc-api section 6). */
export const metrcLimit = { perSecond: 50, atOnce: 10 } as const;

/** True for a whole number that a person may choose. */
export function isAllowed(field: keyof typeof paceLimits, value: unknown): value is number {
  const { min, max } = paceLimits[field];
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}

/** True for a {@link Pace} that makes sense. */
export function isPace(value: unknown): value is Pace {
  const { percent, computers, fullSpeed } = (value ?? {}) as Partial<Pace>;
  return isAllowed('percent', percent) && isAllowed('computers', computers) && typeof fullSpeed === 'boolean';
}

/** This computer's part of the limit: requests in a second, one decimal, and requests in flight, at least one. */
export function shareOf({ percent, computers }: Pace): { perSecond: number; atOnce: number } {
  // One division, so that 60 % over 3 computers is 2 of 10 and not 1.99….
  const of = (limit: number) => (limit * percent) / (100 * computers);
  return {
    perSecond: Math.round(of(metrcLimit.perSecond) * 10) / 10,
    atOnce: Math.max(1, Math.floor(of(metrcLimit.atOnce))),
  };
}
