import { type Pace, shareOf } from './pace';

/** Metrc allows a software key three times what it allows a license: 150 a second, 30 at once (metrc-api section 6). */
const licensesOfAKey = 3;

/** A little below the limit: Metrc counts seconds of its own, and requests do not arrive as evenly as they leave. */
const fullPercent = 92;

/** What this computer may take of one license's limit. @param isHurried a first pull is going that may take it all */
export function licenseShare(pace: Pace, isHurried: boolean): { perSecond: number; concurrent: number } {
  const { perSecond, atOnce } = shareOf(isHurried && pace.fullSpeed ? { ...pace, percent: fullPercent } : pace);
  return { perSecond, concurrent: atOnce };
}

/** What it may take of the software key's, over all licenses of a host. */
export function keyShare(pace: Pace, isHurried: boolean): { perSecond: number; concurrent: number } {
  const { perSecond, concurrent } = licenseShare(pace, isHurried);
  return { perSecond: perSecond * licensesOfAKey, concurrent: concurrent * licensesOfAKey };
}
