import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { RequestReply } from '@/lib/messaging/contract';
import { onEvent, send } from '@/lib/messaging/send';
import { failureText } from './failure';

/** Vault, facilities and what the Metrc tab in front offers. */
export type Overview = RequestReply<'overview.get'>;

/** The overview as it is now; `failure` when the background did not answer. */
export interface OverviewState {
  overview: Overview | null;
  failure: string | null;
  refresh: () => Promise<void>;
}

/** Asks once, then follows events; asks again when the window comes back to the front. */
export function useOverview(): OverviewState {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const refresh = useCallback(async () => {
    try {
      setOverview(await send('overview.get', {}));
      setFailure(null);
    } catch (error) {
      setFailure(failureText(error));
    }
  }, []);

  useEffect(() => {
    const life = new AbortController();
    refresh();
    addEventListener('focus', () => refresh(), { signal: life.signal });
    onEvent(
      'status.changed',
      (status) => {
        setOverview((known) => known && withStatus(known, status));
        // A lock or an unlock elsewhere shows only in the states: ask for the vault as well.
        if (status.state === 'locked') refresh();
      },
      life.signal,
    );
    return () => life.abort();
  }, [refresh]);

  return { overview, failure, refresh };
}

/** The overview with one facility replaced; a facility not met before is left to the next `overview.get`. */
export function withStatus(overview: Overview, status: FacilityStatus): Overview {
  const facilities = overview.facilities.map((known) => (known.facility === status.facility ? status : known));
  return { ...overview, facilities };
}
