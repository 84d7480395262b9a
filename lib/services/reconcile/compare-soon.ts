import type { FacilityKey } from '../../domain/facility';

/** An action ends in several steps: one compare follows the last of them. */
const settleMs = 1_000;

/**
 * Compares a facility a moment after its queue moved, so that a correction closes its difference without waiting for
 * the next pull. A worker that dies before is made good by that pull.
 * @param parts.done called when the differences may have changed
 */
export function createCompareSoon(parts: {
  compare(facility: FacilityKey): Promise<unknown>;
  done(facility: FacilityKey): void;
}): (facility: FacilityKey) => void {
  const timers = new Map<FacilityKey, ReturnType<typeof setTimeout>>();
  return (facility) => {
    clearTimeout(timers.get(facility));
    const timer = setTimeout(() => {
      timers.delete(facility);
      parts.compare(facility).then(
        () => parts.done(facility),
        // Whatever a database refuses now is compared after the next pull.
        () => {},
      );
    }, settleMs);
    timers.set(facility, timer);
  };
}
