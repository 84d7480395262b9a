import type { z } from 'zod';
import type { PackageView } from '../records';

/**
 * One list of Metrc, declared once. The pull engine reads nothing else.
 *
 * `package` rows go to the mirror of packages, `vocabulary` rows to the names that forms offer, `event` rows have no
 * Id and are kept by the fixed window they were read in.
 */
export type FeedDefinition =
  | (FeedBase & { kind: 'package'; toDomain(row: never): PackageView })
  | (FeedBase & { kind: 'vocabulary'; toDomain(row: never): { key: string; name: string } })
  | (FeedBase & { kind: 'event'; toDomain(row: never): EventRow });

/** An adjustment as kept. Signed decimal text. */
export interface EventRow {
  tag: string;
  quantity: string;
  unit: string;
  reason: string;
  note: string;
  by: string;
}

interface FeedBase {
  id: string;
  /** Path under the API host, without query. */
  path: string;
  /** Accepts `lastModifiedStart` / `lastModifiedEnd` (metrc-api section 4): then it is always read by window. */
  windowed: boolean;
  /** Least time between two whole reads, ms; windowed lists are read at every pull. */
  cadenceMs: number;
  /** A reply's row; unknown fields are kept. A row that does not fit is put aside and counted. */
  row: z.ZodType;
}

/** Declares a feed of packages. */
export function packageFeed<S extends z.ZodType>(
  feed: Omit<FeedBase, 'cadenceMs' | 'windowed' | 'row'> & { row: S; toDomain(row: z.infer<S>): PackageView },
): FeedDefinition {
  return { ...feed, kind: 'package', windowed: true, cadenceMs: 0 } as FeedDefinition;
}

/** Declares a feed of names that forms and compares look up. */
export function vocabularyFeed<S extends z.ZodType>(
  feed: Omit<FeedBase, 'row'> & { row: S; toDomain(row: z.infer<S>): { key: string; name: string } },
): FeedDefinition {
  return { ...feed, kind: 'vocabulary' } as FeedDefinition;
}

/** Declares a feed of events without Id, read in fixed UTC hours. */
export function eventFeed<S extends z.ZodType>(
  feed: Omit<FeedBase, 'cadenceMs' | 'windowed' | 'row'> & { row: S; toDomain(row: z.infer<S>): EventRow },
): FeedDefinition {
  return { ...feed, kind: 'event', windowed: true, cadenceMs: 0 } as FeedDefinition;
}
