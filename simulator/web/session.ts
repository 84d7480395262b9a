import { randomUUID } from 'node:crypto';

/** A logged-in browser. */
export interface Session {
  id: string;
  startedAt: number;
  /** Epoch milliseconds of this computer. */
  endsAt: number;
  minutes: number;
}

/** What a request's cookies say: a session, a browser that never had one, or one whose session ended. */
export type Visitor = { kind: 'in'; session: Session } | { kind: 'new' } | { kind: 'out' };

export interface Sessions {
  /** @param endedAt sessions begun before this instant have ended */
  visitor(cookies: string | undefined, endedAt: number): Visitor;
  begin(minutes: number): Session;
  /** Every page load and every XHR of the page moves the end away. */
  extend(session: Session, minutes?: number): void;
  end(session: Session): void;
  /** Token of one page load; its XHRs must send it back. Of no session: two tabs may begin one each at the same time. */
  issueToken(): string;
  knowsToken(token: string): boolean;
}

const KEPT_TOKENS = 1000;

const SIGNED_OUT = 'signed-out';

/** Keeps the sessions of the pages in memory: a restart of the simulator ends them all. */
export function createSessions(now: () => number = Date.now): Sessions {
  const sessions = new Map<string, Session>();
  const tokens = new Set<string>();
  return {
    visitor(cookies, endedAt) {
      const id = cookieValue(cookies, 'MetrcAuth');
      if (id === SIGNED_OUT) return { kind: 'out' };
      const session = id === undefined ? undefined : sessions.get(id);
      if (!session) return { kind: 'new' };
      if (session.endsAt <= now() || session.startedAt < endedAt) {
        sessions.delete(session.id);
        return { kind: 'out' };
      }
      return { kind: 'in', session };
    },
    begin(minutes) {
      const session = { id: randomUUID(), startedAt: now(), endsAt: 0, minutes };
      session.endsAt = now() + minutes * 60_000;
      sessions.set(session.id, session);
      return session;
    },
    extend(session, minutes = session.minutes) {
      session.minutes = minutes;
      session.endsAt = now() + minutes * 60_000;
    },
    end(session) {
      sessions.delete(session.id);
    },
    issueToken() {
      const token = randomUUID().replaceAll('-', '');
      tokens.add(token);
      if (tokens.size > KEPT_TOKENS) tokens.delete([...tokens][0] as string);
      return token;
    },
    knowsToken: (token) => tokens.has(token),
  };
}

/** The cookies of a living session. `MetrcSessionTime` is readable by script: the UTC instant at which it ends. */
export function sessionCookies(session: Session): string[] {
  return [
    `MetrcAuth=${session.id}; Path=/; HttpOnly; Secure; SameSite=Lax`,
    `MetrcRequestToken=${session.id.slice(0, 8)}; Path=/; HttpOnly; Secure; SameSite=Lax`,
    `MetrcSessionTime=${new Date(session.endsAt).toISOString()}; Path=/; Secure; SameSite=Lax`,
  ];
}

/** The cookies after logging out: until the next log-in the pages ask for one. */
export function signedOutCookies(): string[] {
  return [
    `MetrcAuth=${SIGNED_OUT}; Path=/; HttpOnly; Secure; SameSite=Lax`,
    'MetrcSessionTime=; Path=/; Max-Age=0; Secure; SameSite=Lax',
  ];
}

function cookieValue(cookies: string | undefined, name: string): string | undefined {
  for (const part of (cookies ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}
