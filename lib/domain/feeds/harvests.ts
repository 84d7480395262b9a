import { growers } from './capabilities';
import { recordFeed } from './define-feed';
import { NamedRow, namedView } from './named-row';

/** What the lists of harvests have in common. */
export const harvestParts = {
  entity: 'harvest',
  one: '/harvests/v2/{key}',
  needs: growers,
  row: NamedRow,
  columns: [
    'HarvestType',
    'DryingLocationName',
    'CurrentWeight',
    'TotalWasteWeight',
    'TotalPackagedWeight',
    'UnitOfWeightName',
    'HarvestStartDate',
  ],
  watched: [
    'Name',
    'DryingLocationName',
    'TotalWetWeight',
    'TotalWasteWeight',
    'TotalRestoredWeight',
    'TotalPackagedWeight',
    'IsOnHold',
    'FinishedDate',
  ],
  toDomain: namedView,
} as const;

/** Unfinished harvests. */
export const harvests = recordFeed({ ...harvestParts, id: 'harvests', path: '/harvests/v2/active' });
