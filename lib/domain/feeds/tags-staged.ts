import { recordFeed } from './define-feed';
import { tagParts } from './package-tags';

/** Tags staged for Retail ID, kept apart from the unused ones: the same tag may be both. */
export const tagsStaged = recordFeed({
  ...tagParts,
  id: 'tags-staged',
  path: '/tags/v2/staged',
  columns: ['TagTypeName', 'StatusName', 'IsUsed', 'QrCount'],
  toDomain: (row) => ({ ...tagParts.toDomain(row), key: `staged|${row.Id}` }),
});
