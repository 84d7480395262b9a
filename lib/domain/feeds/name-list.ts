import { z } from 'zod';
import { dailyMs } from './cadence';
import { type RecordFeed, recordFeed } from './define-feed';

/** A name that forms offer. Some lists give the bare word, others an object around it; both are read everywhere. */
const NameRow = z.union([z.string().min(1), z.looseObject({ Name: z.string().min(1) })]);

interface NameList {
  id: string;
  path: string;
  /** Keeps equal words of different lists apart: `adjust-reason|Drying`. */
  prefix: string;
  cadenceMs?: number;
  needs?: readonly string[];
  columns?: readonly string[];
}

/** Declares a vocabulary: words without Id, read whole. They are state-specific and may be empty: never hard-coded. */
export function nameList({ prefix, ...list }: NameList): RecordFeed {
  return recordFeed({
    cadenceMs: dailyMs,
    ...list,
    entity: 'name',
    windowed: false,
    row: NameRow,
    toDomain: (row) => {
      const name = typeof row === 'string' ? row : row.Name;
      return { key: `${prefix}|${name}`, name, lastModified: null };
    },
  });
}
