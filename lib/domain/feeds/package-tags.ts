import { z } from 'zod';
import { hourlyMs } from './cadence';
import { recordFeed } from './define-feed';

const TagRow = z.looseObject({
  Id: z.number().int(),
  Label: z.string().min(1),
  LastModified: z.string().nullish(),
});

/** What all lists of tags have in common: bare arrays, read whole. */
export const tagParts = {
  entity: 'tag',
  windowed: false,
  cadenceMs: hourlyMs,
  row: TagRow,
  columns: ['TagTypeName', 'TagInventoryTypeName', 'GroupTagTypeName'],
  toDomain: (row: z.infer<typeof TagRow>) => ({
    key: String(row.Id),
    name: row.Label.trim().toUpperCase(),
    lastModified: row.LastModified ?? null,
  }),
} as const;

/** Unused package tags. */
export const packageTags = recordFeed({ ...tagParts, id: 'package-tags', path: '/tags/v2/package/available' });
