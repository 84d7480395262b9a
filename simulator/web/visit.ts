import type { Facility } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { Session, Sessions } from './session.ts';
import type { WebMood } from './web-mood.ts';

/** An answer of the pages before it is sent. */
export interface WebReply {
  status: number;
  headers?: Record<string, string>;
  cookies?: string[];
  body?: string;
}

/** What the pages know while they answer one request. */
export interface Visit {
  world: World;
  sessions: Sessions;
  method: string;
  /** `ca` */
  state: string;
  /** The facilities of that state. */
  facilities: readonly Facility[];
  path: string;
  query: URLSearchParams;
  body: string;
  headers: Record<string, string | string[] | undefined>;
  mood: WebMood;
  /** Does work in the name of this request, so that its effects are logged with it. */
  during<T>(work: () => T): T;
}

/** A visit by somebody who is logged in. */
export interface MemberVisit extends Visit {
  session: Session;
}

/** One header as text; empty when it was not sent. */
export function headerOf(visit: Visit, name: string): string {
  const value = visit.headers[name];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

/** An HTML answer; with the strict policy when the mood asks for it. */
export function html(visit: Visit, body: string, status = 200): WebReply {
  const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  if (visit.mood.csp) headers['content-security-policy'] = "default-src 'self' 'unsafe-inline'";
  return { status, headers, body };
}

/** A JSON answer. */
export function json(value: unknown, status = 200): WebReply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(value) };
}

/** Sends the browser to another page. */
export function redirect(location: string, cookies: string[] = []): WebReply {
  return { status: 302, headers: { location }, cookies };
}
