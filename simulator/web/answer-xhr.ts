import type { Facility } from '../world/types.ts';
import { parseListRequest } from './list-query.ts';
import { readDetail, readList } from './lists.ts';
import { lookUp } from './look-ups.ts';
import { uiAnswer } from './navigation.ts';
import type { SubmitLine } from './submit-values.ts';
import { applySubmit, isSubmit } from './submits.ts';
import { headerOf, json, type MemberVisit, type WebReply } from './visit.ts';

/** Whether a path is one of the requests that the page's scripts make. */
export function isXhrPath(path: string): boolean {
  return path.startsWith('/api/') || path.startsWith('/ui/');
}

/**
 * Answers a request of the page's scripts. Without the page's own headers it is a 500 without meaning, as on the
 * real site: nothing but the page may use these.
 */
export function answerXhr(visit: MemberVisit): WebReply {
  const facility = visit.facilities.find((f) => f.license === headerOf(visit, 'x-metrc-licensenumber'));
  const known = visit.sessions.knowsToken(headerOf(visit, 'apiverificationtoken'));
  const ours = headerOf(visit, 'x-requested-with') === 'XMLHttpRequest';
  if (!facility || !known || !ours || visit.method !== 'POST') return json({ Message: 'An error has occurred.' }, 500);
  try {
    return answerKnown(visit, facility);
  } catch (error) {
    if (error instanceof SyntaxError) return json({ Message: 'The request is invalid.' }, 400);
    throw error;
  }
}

function answerKnown(visit: MemberVisit, facility: Facility): WebReply {
  const { path, world, body } = visit;
  if (isSubmit(path)) return submit(visit, facility);
  if (path === '/api/system/noop') return json(null);
  if (path === '/api/users/apikeys/generate') return json({ ApiKey: generateKey(visit) });
  const found = lookUp(visit, facility);
  if (found) return json({ Data: found });
  const menu = uiAnswer(path, facility, visit.facilities, world.user.name);
  if (menu !== undefined) return json(menu);
  const asked = { path, query: visit.query, look: visit.mood.look };
  const detail = readDetail({ world, facility }, asked);
  if (detail) return json({ Data: detail, Total: detail.length, TotalPages: 1, CurrentPage: 1 });
  const page = readList({ world, facility }, asked, parseListRequest(body));
  return page ? json(page) : json({ Message: 'An error has occurred.' }, 404);
}

function submit(visit: MemberVisit, facility: Facility): WebReply {
  const lines = JSON.parse(visit.body) as SubmitLine[];
  const { world, path } = visit;
  const result = visit.during(() => applySubmit(world, facility, path, lines, world.user.name));
  return result.ok
    ? json({ Ids: result.ids })
    : json({ Errors: result.messages, Message: result.messages.join(' ') }, 400);
}

/** A new key takes the place of the old one at once, as on the real page. */
function generateKey({ world }: MemberVisit): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const made = Array.from({ length: 48 }, () => world.random.pick([...letters])).join('');
  for (const [key, { name }] of world.userKeys) if (name === world.user.name) world.userKeys.delete(key);
  world.userKeys.set(made, { name: world.user.name });
  return made;
}
