import { jsonReply, type Reply } from '../http.ts';

/** The same answer with property names in camelCase, as OpenMetrc noted for some states in 2023-12. */
export function camelCased(reply: Reply): Reply {
  if (!String(reply.headers['content-type'] ?? '').startsWith('application/json')) return reply;
  return jsonReply(reply.status, renamed(JSON.parse(reply.body.toString('utf8'))));
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.charAt(0).toLowerCase() + name.slice(1), renamed(inner)]),
  );
}
