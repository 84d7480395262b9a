import { expect, test } from 'vitest';
import { createSessions, sessionCookies, signedOutCookies } from './session.ts';

const cookieOf = (lines: string[]) => lines.map((line) => line.split(';')[0]).join('; ');

test('knows a browser by its cookies until the session ends', () => {
  let now = 0;
  const sessions = createSessions(() => now);
  const session = sessions.begin(30);
  const cookies = cookieOf(sessionCookies(session));
  expect(cookies).toContain('MetrcSessionTime=1970-01-01T00:30:00.000Z');
  now = 29 * 60_000;
  expect(sessions.visitor(cookies, 0).kind).toBe('in');
  sessions.extend(session);
  now = 58 * 60_000;
  expect(sessions.visitor(cookies, 0).kind).toBe('in');
  now = 60 * 60_000;
  expect(sessions.visitor(cookies, 0).kind).toBe('out');
});

test('takes a browser without cookies for a new one and keeps one that logged out outside', () => {
  const sessions = createSessions();
  expect(sessions.visitor(undefined, 0).kind).toBe('new');
  expect(sessions.visitor(cookieOf(signedOutCookies()), 0).kind).toBe('out');
});

test('ends every session that began before an instant', () => {
  const sessions = createSessions(() => 1000);
  const cookies = cookieOf(sessionCookies(sessions.begin(30)));
  expect(sessions.visitor(cookies, 1000).kind).toBe('in');
  expect(sessions.visitor(cookies, 1001).kind).toBe('out');
});

test('gives each page a token of its own and forgets the oldest of many', () => {
  const sessions = createSessions();
  const first = sessions.issueToken();
  const second = sessions.issueToken();
  for (let i = 0; i < 999; i++) sessions.issueToken();
  expect(sessions.knowsToken(first)).toBe(false);
  expect(sessions.knowsToken(second)).toBe(true);
  expect(sessions.knowsToken('')).toBe(false);
});
