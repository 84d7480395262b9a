import { createHostLimiters, type Limiter } from '../data/metrc/limiter';
import type { Reach } from '../data/metrc/outage';
import type { OpsDb } from '../data/ops-db';
import { readPace } from '../data/pace';
import { hostHabits, learnHost } from '../data/settings';
import { apiHostOf, type FacilityKey, facilityParts } from '../domain/facility';
import { defaultPace, type Pace } from '../domain/pace';
import { keyShare, licenseShare } from '../domain/share';
import type { Clock } from '../platform/clock';
import { outageBegan, outageEnded } from './outages';

/** Smaller differences are the whole seconds of the Date header and the way here. */
const clockSlackMs = 2_000;

/** What is shared by everything that talks to one host: its limit and its clock. */
export interface Hosts {
  limiterOf(host: string, license: string): Limiter;
  /** The limiter of a facility's host and license. */
  limiterFor(facility: FacilityKey): Limiter;
  /** Takes the share that a person chose. */
  paceChanged(): Promise<void>;
  /** A first pull of this facility begins or ends: it may take all of the limit, if the person said so. */
  hurry(facility: FacilityKey, isHurried: boolean): void;
  /** Learns the server's clock from a reply. */
  learnClock(host: string, report: { serverNow: number | null }): void;
  /** The server's clock now, epoch ms, as the last reply of this worker's told it, or of one before. */
  serverNow(host: string): Promise<number>;
}

/** What the hosts' common parts are made of. */
interface HostParts {
  ops: OpsDb;
  clock: Clock;
  /** A host answers again after an outage: what waited for it may go on. */
  recovered?: () => void;
}

/** Makes the hosts' common parts. Limiters live as long as the worker; habits are in the database. */
export function createHosts({ ops, clock, recovered = () => {} }: HostParts): Hosts {
  const hosts = new Map<string, (license: string) => Limiter>();
  const hurried = new Set<string>();
  let pace: Pace = defaultPace;
  const skews = new Map<string, number>();

  async function noteReach(host: string, reach: Reach): Promise<void> {
    if (reach.kind === 'down') await outageBegan(ops, host, reach.since);
    else if (await outageEnded(ops, host, clock.now())) recovered();
  }

  const self: Hosts = {
    limiterFor: (facility) => self.limiterOf(apiHostOf(facility), facilityParts(facility).license),
    limiterOf(host, license) {
      let limiters = hosts.get(host);
      if (!limiters) {
        const share = (of: string) => licenseShare(pace, hurried.has(of));
        limiters = createHostLimiters({
          clock,
          shares: { license: share, key: () => keyShare(pace, hurried.size > 0) },
          // Not noted is not lost: the queue finds out for itself with every read.
          reach: (reach) => void noteReach(host, reach).catch(() => {}),
        });
        hosts.set(host, limiters);
      }
      return limiters(license);
    },
    async paceChanged() {
      pace = await readPace(ops);
    },
    hurry(facility, isHurried) {
      const { license } = facilityParts(facility);
      if (isHurried) hurried.add(license);
      else hurried.delete(license);
    },
    learnClock(host, { serverNow }) {
      if (serverNow === null) return;
      const measured = serverNow - clock.now();
      const skewMs = Math.abs(measured) <= clockSlackMs ? 0 : measured;
      if (Math.abs((skews.get(host) ?? Number.POSITIVE_INFINITY) - skewMs) <= clockSlackMs) return;
      skews.set(host, skewMs);
      // Not stored is not learned: the next reply says it again.
      learnHost(ops, host, { skewMs }).catch(() => skews.delete(host));
    },
    async serverNow(host) {
      const skewMs = skews.get(host) ?? (await hostHabits(ops, host)).skewMs ?? 0;
      return clock.now() + skewMs;
    },
  };
  return self;
}
