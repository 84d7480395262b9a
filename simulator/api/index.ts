import type { Call, Reply } from '../http.ts';
import { jsonReply, messageReply } from '../http.ts';
import type { Moods } from '../moods.ts';
import type { ReadView } from '../read-lag.ts';
import type { World } from '../world/world.ts';
import { camelCased } from './camel-case.ts';
import type { ApiRequest } from './endpoint.ts';
import { userBehind } from './keys.ts';
import { readQuery } from './query.ts';
import { reshaped } from './reshape.ts';
import { matchRoute } from './routes.ts';

const HOST = /^(?:sandbox-)?api-([a-z]{2})\.metrc\.com$/;

/** The state of an API host, `ca` in `api-ca.metrc.com`; null for any other host. */
export function stateOfApiHost(host: string): string | null {
  return HOST.exec(host)?.[1] ?? null;
}

export interface Api {
  /** Whom Metrc's limits count this call for: the license, or the key where no license is given. */
  countedFor(call: Call): string;
  /** Answers a call; a write takes effect before this returns. */
  answer(call: Call): Reply;
}

/**
 * Metrc's Web API, version 2, over the world.
 * Checks in Metrc's order as far as known: route, keys, license, permission, then the body.
 */
export function createApi(deps: { world: World; moods: Moods; view: ReadView }): Api {
  return {
    countedFor: (call) => readQuery(call.rawQuery).get('licenseNumber') ?? String(call.headers.authorization),
    answer(call) {
      const reply = call.method === 'GET' ? reshaped(deps.moods, call.path, answer(deps, call)) : answer(deps, call);
      return deps.moods.camelCase ? camelCased(reply) : reply;
    },
  };
}

function answer({ world, moods, view }: { world: World; moods: Moods; view: ReadView }, call: Call): Reply {
  if (moods.missingPaths.some((path) => call.path === path || call.path.startsWith(`${path}/`))) {
    return messageReply(404, 'Not found.');
  }
  const match = matchRoute(call.method, call.path);
  if ('status' in match) return messageReply(match.status, match.status === 404 ? 'Not found.' : 'Method not allowed.');
  const facilities = world.facilities.filter((facility) => facility.state === stateOfApiHost(call.host));
  const by = userBehind(world, moods, String(call.headers.authorization));
  if (by === null || facilities.length === 0) return jsonReply(401, undefined);
  const refused = refuseBody(moods, call);
  if (refused) return refused;
  const query = readQuery(call.rawQuery);
  const request: ApiRequest = { world, moods, view, call, facilities, query, params: match.params, by };
  if (isMissing(moods, call)) return messageReply(401, 'You do not have the required permission.');
  const { endpoint } = match;
  if (endpoint.license === 'none') return endpoint.answer(request);
  const license = query.get('licenseNumber') ?? '';
  const facility = facilities.find((f) => f.license === license) ?? null;
  if (license !== '' && !facility) return messageReply(401, 'You are not authorized for this Facility.');
  if (endpoint.license === 'optional') return endpoint.answer({ ...request, facility });
  if (!facility) return messageReply(400, 'licenseNumber was not specified.');
  return endpoint.answer({ ...request, facility });
}

function isMissing(moods: Moods, call: Call): boolean {
  return moods.missingPermissions.some(
    (name) => call.path.startsWith(name) || `${call.method} ${call.path}`.startsWith(name),
  );
}

/** Bodies Metrc does not take: of another type than JSON, or without a length where it wants one. */
function refuseBody(moods: Moods, call: Call): Reply | null {
  if (call.method === 'GET' || call.body.length === 0) return null;
  if (moods.streamedBodyRefused !== null && call.headers['content-length'] === undefined) {
    return messageReply(moods.streamedBodyRefused, 'Content-Length is required.');
  }
  if (!/^application\/json\b/i.test(String(call.headers['content-type'] ?? ''))) {
    return messageReply(415, "The request's Content-Type is not supported.");
  }
  return null;
}
