import { growers } from './capabilities';
import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** What both lists of plant batches have in common. */
export const plantBatchParts = {
  entity: 'plant-batch',
  one: '/plantbatches/v2/{key}',
  needs: growers,
  row: NamedRow,
  columns: [
    'PlantBatchTypeName',
    'StrainName',
    'LocationName',
    'UntrackedCount',
    'TrackedCount',
    'DestroyedCount',
    'PlantedDate',
  ],
  watched: [
    'Name',
    'PlantBatchTypeName',
    'StrainName',
    'LocationName',
    'SublocationName',
    'UntrackedCount',
    'TrackedCount',
    'PackagedCount',
    'DestroyedCount',
    'IsOnHold',
  ],
  toDomain: namedView,
} as const;

/** Immature plant batches with plants left. */
export const plantBatches = recordFeed({ ...plantBatchParts, id: 'plant-batches', path: '/plantbatches/v2/active' });
