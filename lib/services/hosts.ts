import { createLimiter, type Limiter } from '../data/metrc/limiter';
import type { Transport } from '../data/metrc/write';
import type { OpsDb } from '../data/ops-db';
import { hostHabits, learnHost } from '../data/settings';
import { apiHostOf, type FacilityKey } from '../domain/facility';
import type { Clock } from '../platform/clock';

/** Smaller differences are the whole seconds of the Date header and the way here. */
const clockSlackMs = 2_000;

/** What is shared by everything that talks to one host: its limit, its clock, how it takes a body. */
export interface Hosts {
  limiterOf(host: string, license: string): Limiter;
  /** Learns the server's clock from a reply. */
  learnClock(facility: FacilityKey | null, report: { serverNow: number | null }): void;
  /** How a write may go to a facility's host, learned from the protocol of the last read. */
  transport(facility: FacilityKey, protocol: string | null): Promise<Transport>;
}

/** Makes the hosts' common parts. Limiters live as long as the worker; habits are in the database. */
export function createHosts({ ops, clock }: { ops: OpsDb; clock: Clock }): Hosts {
  const limiters = new Map<string, Limiter>();
  const skews = new Map<string, number>();
  return {
    limiterOf(host, license) {
      const key = `${host} ${license}`;
      const limiter = limiters.get(key) ?? createLimiter({ clock });
      limiters.set(key, limiter);
      return limiter;
    },
    learnClock(facility, { serverNow }) {
      if (!facility || serverNow === null) return;
      const host = apiHostOf(facility);
      const measured = serverNow - clock.now();
      const skewMs = Math.abs(measured) <= clockSlackMs ? 0 : measured;
      if (Math.abs((skews.get(host) ?? Number.POSITIVE_INFINITY) - skewMs) <= clockSlackMs) return;
      skews.set(host, skewMs);
      // Not stored is not learned: the next reply says it again.
      learnHost(ops, host, { skewMs }).catch(() => skews.delete(host));
    },
    async transport(facility, protocol) {
      const host = apiHostOf(facility);
      const mayRepeat = protocol === null ? (await hostHabits(ops, host)).mayRepeat : protocol.startsWith('http/');
      await learnHost(ops, host, { mayRepeat });
      return mayRepeat ? 'buffered' : 'stream';
    },
  };
}
