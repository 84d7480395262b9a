import { hostHabits } from '../../data/settings';
import { apiHostOf } from '../../domain/facility';
import { dayMs } from '../../domain/walk';
import type { Running } from './pull-parts';

/**
 * Begins a run: knows the server's clock and what the license may do, asking Metrc where that is not known or a day
 * old, and chooses the lists that such a license has.
 * @throws ApiError
 */
export async function greet(running: Running): Promise<void> {
  const { parts, facility } = running;
  const { skewMs } = await hostHabits(parts.ops, apiHostOf(facility));
  let record = await parts.ops.facilities.get(facility);
  const age = Math.abs(parts.clock.now() - (record?.describedAt ?? 0));
  if (skewMs === null || age > dayMs) {
    running.counts.requests += 1;
    await parts.assertKeys(facility);
    record = await parts.ops.facilities.get(facility);
  }
  const { capabilities } = record ?? {};
  running.feeds = parts.feeds.filter(
    ({ needs }) => !capabilities || !needs.length || needs.some((flag) => capabilities.includes(flag)),
  );
}
