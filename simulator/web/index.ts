import { setTimeout as wait } from 'node:timers/promises';
import type { Outgoing } from '../http.ts';
import { createRandom } from '../random.ts';
import type { WebDeps, WebDoor } from '../web-door.ts';
import { answerPage } from './answer-page.ts';
import { answerXhr, isXhrPath } from './answer-xhr.ts';
import { logInPage, notFoundPage } from './log-in-page.ts';
import { createSessions, sessionCookies, signedOutCookies } from './session.ts';
import { staticFile } from './statics.ts';
import { headerOf, html, json, type MemberVisit, redirect, type Visit, type WebReply } from './visit.ts';
import { resolveMood } from './web-mood.ts';

/** The web pages of the simulated Metrc: `{state}.metrc.com`. */
export function createWeb({ world, moods, log }: Pick<WebDeps, 'world' | 'moods' | 'log'>): WebDoor {
  const sessions = createSessions();
  const random = createRandom(world.seed).fork('page delays');
  return async (req, res, body, { method, state, url, n }) => {
    const headers = req.headers as Visit['headers'];
    const visit: Visit = {
      world,
      sessions,
      method,
      state,
      facilities: world.facilities.filter((facility) => facility.state === state),
      path: url.pathname,
      query: url.searchParams,
      body: body.toString('utf8'),
      headers,
      mood: resolveMood(moods.web, moodQuery(url, headers)),
      during: (work) => log.during(n, work),
    };
    const reply = await answer(visit);
    if (isList(visit)) await wait(visit.mood.delayMs ?? random.int(150, 400));
    send(res, reply);
  };
}

/** XHRs take the mood of the page that makes them: it names its own query in a header. */
function moodQuery(url: URL, headers: Visit['headers']): URLSearchParams {
  const own = headers['x-simulator-mood'];
  return typeof own === 'string' ? new URLSearchParams(own) : url.searchParams;
}

async function answer(visit: Visit): Promise<WebReply> {
  const { path, facilities } = visit;
  if (path.startsWith('/Public/')) {
    const file = await staticFile(path);
    if (!file) return { status: 404 };
    return { status: 200, headers: { 'content-type': file.type, 'cache-control': 'no-cache' }, body: file.text };
  }
  if (path === '/favicon.ico') return { status: 204 };
  if (facilities.length === 0) return html(visit, notFoundPage('This state is not part of the simulation.'), 404);
  if (path === '/log-in') return logIn(visit);
  if (path === '/log-out') return logOut(visit);
  const visitor = visit.sessions.visitor(headerOf(visit, 'cookie'), visit.mood.sessionsEndedAt);
  if (visitor.kind !== 'in' && isXhrPath(path)) return json({ Message: 'Authorization has been denied.' }, 401);
  if (visitor.kind === 'out' || (visitor.kind === 'new' && visit.mood.logIn)) {
    return redirect(`/log-in?ReturnUrl=${encodeURIComponent(`${path}${queryText(visit)}`)}`);
  }
  const session = visitor.kind === 'in' ? visitor.session : visit.sessions.begin(visit.mood.sessionMinutes);
  visit.sessions.extend(session, visit.mood.sessionMinutes);
  const member: MemberVisit = { ...visit, session };
  const reply = isXhrPath(path) ? answerXhr(member) : answerPage(member);
  return { ...reply, cookies: [...(reply.cookies ?? []), ...sessionCookies(session)] };
}

function logIn(visit: Visit): WebReply {
  const asked = visit.query.get('ReturnUrl') ?? '/';
  const returnUrl = /^\/(?!\/)/.test(asked) ? asked : '/';
  if (visit.method !== 'POST') return html(visit, logInPage(visit.state, returnUrl, visit.query.has('timeout')));
  return redirect(returnUrl, sessionCookies(visit.sessions.begin(visit.mood.sessionMinutes)));
}

function logOut(visit: Visit): WebReply {
  const visitor = visit.sessions.visitor(headerOf(visit, 'cookie'), 0);
  if (visitor.kind === 'in') visit.sessions.end(visitor.session);
  return redirect(
    visit.query.has('timeout') ? '/log-in?ReturnUrl=%2f&timeout=1' : '/log-in?ReturnUrl=%2f',
    signedOutCookies(),
  );
}

function queryText({ query }: Visit): string {
  return query.size > 0 ? `?${query}` : '';
}

function isList({ path, method }: Visit): boolean {
  return method === 'POST' && path.startsWith('/api/') && !path.startsWith('/api/system/');
}

function send(res: Outgoing, reply: WebReply): void {
  const answered = res as Pick<Outgoing, 'statusCode' | 'writableEnded' | 'destroyed'> & {
    setHeader(name: string, value: string | string[]): unknown;
    end(text?: string): unknown;
  };
  if (answered.destroyed || answered.writableEnded) return;
  answered.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers ?? {})) answered.setHeader(name, value);
  if (reply.cookies && reply.cookies.length > 0) answered.setHeader('set-cookie', reply.cookies);
  answered.end(reply.body ?? '');
}
