import type { RecordImage } from '../records';
import { plainFields } from '../subject';
import type { Entity, RecordFeed } from './define-feed';
import { feeds } from './registry';

/** The lists over which records of a kind wander. */
export function listsOfEntity(entity: string): RecordFeed[] {
  return feeds.filter((feed): feed is RecordFeed => feed.kind === 'record' && feed.entity === (entity as Entity));
}

/** How one record of a kind is read by its key. @returns null where Metrc has no such call */
export function oneRecord(entity: string): { feed: RecordFeed; path(key: string): string } | null {
  const feed = listsOfEntity(entity).find(({ one }) => one !== undefined);
  if (!feed?.one) return null;
  const { one } = feed;
  return { feed, path: (key) => one.replace('{key}', encodeURIComponent(key)) };
}

/** List in which a record read singly belongs: its own marks say that it is over, else where it was met last. */
export function listOfRecord(entity: string, raw: Record<string, unknown>, known: string | null): string {
  const lists = listsOfEntity(entity).map(({ id }) => id);
  const inactive = lists.find((id) => id.endsWith('-inactive'));
  const isOver = overMarks.some((mark) => Boolean(raw[mark]));
  if (isOver && inactive) return inactive;
  const isStale = known === null || (known === inactive && overMarks.some((mark) => mark in raw));
  if (!isStale) return known;
  return lists.find((id) => id.endsWith(`-${String(raw.GrowthPhase ?? '').toLowerCase()}`)) ?? lists[0] ?? '';
}

const overMarks = ['FinishedDate', 'ArchivedDate', 'DestroyedDate', 'HarvestedDate', 'IsArchived', 'IsFinal'] as const;

/** The mirror's row as actions see it. */
export function imageOf(row: {
  entity: string;
  key: string;
  feed: string;
  name: string;
  lastModified: string | null;
  raw: unknown;
}): RecordImage {
  const { entity, key, feed, name, lastModified, raw } = row;
  return { entity, key, name, list: feed, lastModified: lastModified ?? '', fields: plainFields(raw) };
}
