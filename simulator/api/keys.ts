import type { Moods } from '../moods.ts';
import type { World } from '../world/world.ts';

/** The two keys of a Basic header: `base64(vendorKey:userKey)`; null when there is no such header. */
function readKeys(authorization: string | undefined): { vendor: string; user: string } | null {
  const match = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization ?? '');
  if (!match) return null;
  const text = Buffer.from(match[1] as string, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { vendor: text.slice(0, colon), user: text.slice(colon + 1) };
}

/** The name behind the keys, or null when Metrc would answer 401. */
export function userBehind(world: World, moods: Moods, authorization: string | undefined): string | null {
  const keys = readKeys(authorization);
  if (!keys || moods.keysRevoked || keys.vendor !== world.vendorKey) return null;
  return world.userKeys.get(keys.user)?.name ?? null;
}
