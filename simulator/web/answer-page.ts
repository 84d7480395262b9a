import type { Facility } from '../world/types.ts';
import { dialogPartial } from './dialog-partial.ts';
import { dialogOfPartial, dialogs } from './dialogs.ts';
import { pagesOf } from './listings/registry.ts';
import { gridsOf } from './lists.ts';
import { notFoundPage } from './log-in-page.ts';
import { pageContent } from './page-content.ts';
import { framePage } from './page-frame.ts';
import { apiKeysContent, profileContent } from './user-pages.ts';
import { headerOf, html, type MemberVisit, redirect, type WebReply } from './visit.ts';
import { carriedQuery } from './web-mood.ts';

/** Answers a page load or the partial view of a dialog. */
export function answerPage(visit: MemberVisit): WebReply {
  const { path, query, facilities } = visit;
  if (path === '/') return redirect(homeOf(facilities[0] as Facility, query));
  const change = /^\/session\/change-facility\/(\d+)$/.exec(path);
  if (change) return changeFacility(visit, Number(change[1]));
  const [, license, rest] = /^\/industry\/([^/]+)\/?(.*?)\/?$/.exec(path) ?? [];
  if (license !== undefined) return industryPage(visit, decodeURIComponent(license), rest ?? '');
  const asked = query.get('licenseNumber');
  const facility = facilities.find((f) => f.license === asked) ?? (facilities[0] as Facility);
  if (path === '/user/apikeys') return framed(visit, facility, 'API Keys', apiKeysContent(userKeyOf(visit)), {});
  if (path === '/user/profile') {
    return framed(visit, facility, 'User Profile', profileContent(visit.world.user.name, facility.license), {});
  }
  return html(visit, notFoundPage('There is no such page.'), 404);
}

/** The key of the person who is logged in. */
function userKeyOf({ world }: Pick<MemberVisit, 'world'>): string {
  return [...world.userKeys].find(([, { name }]) => name === world.user.name)?.[0] ?? '';
}

function homeOf(facility: Facility, query: URLSearchParams): string {
  return `/industry/${encodeURIComponent(facility.license)}/packages${carriedQuery(query)}`;
}

function changeFacility(visit: MemberVisit, id: number): WebReply {
  const facility = visit.facilities.find((f) => f.id === id);
  if (!facility) return html(visit, notFoundPage('There is no such facility.'), 404);
  const from = URL.canParse(headerOf(visit, 'referer')) ? new URL(headerOf(visit, 'referer')) : undefined;
  const query = carriedQuery(visit.query) === '' && from ? from.searchParams : visit.query;
  return redirect(homeOf(facility, query));
}

function industryPage(visit: MemberVisit, license: string, rest: string): WebReply {
  const facility = visit.facilities.find((f) => f.license === license);
  if (!facility) return html(visit, notFoundPage(`No access to the license ${license} here.`), 404);
  if (rest === '') return redirect(homeOf(facility, visit.query));
  const dialog = visit.query.get('isModal') === 'true' ? dialogOfPartial(rest, visit.query) : undefined;
  if (dialog) {
    const ids = visit.query.getAll('ids').map(Number);
    return html(visit, dialogPartial(visit.world, facility, dialog, ids));
  }
  const page = pagesOf(facility, visit.mood.look).find(({ path }) => path === rest);
  if (!page) return html(visit, notFoundPage('There is no such page.'), 404);
  const settings = { strip: page.strip, path: page.path, grids: gridsOf(page), dialogs };
  return framed(visit, facility, page.title, pageContent(page), settings);
}

function framed(
  visit: MemberVisit,
  facility: Facility,
  title: string,
  content: string,
  settings: Record<string, unknown>,
): WebReply {
  const { mood, world, sessions } = visit;
  const frame = { facility, title, user: world.user.name, token: sessions.issueToken(), mood, settings };
  return html(visit, framePage(frame, content));
}
