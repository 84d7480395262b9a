import { z } from 'zod';
import { growers } from './capabilities';
import { detailFeed } from './define-feed';

/** Waste of a harvest. Metrc answers it for one harvest at a time. */
export const harvestWaste = detailFeed({
  id: 'harvest-waste',
  entity: 'waste',
  path: '/harvests/v2/waste?harvestId={id}',
  of: ['harvests', 'harvests-on-hold', 'harvests-inactive'],
  when: 'changed',
  needs: growers,
  row: z.looseObject({ Id: z.number().int(), WasteTypeName: z.string().nullish() }),
  columns: ['WasteWeight', 'UnitOfWeightName', 'ActualDate'],
  toDomain: (row) => ({
    key: `harvest|${row.Id}`,
    name: row.WasteTypeName || `#${row.Id}`,
    lastModified: null,
  }),
});
