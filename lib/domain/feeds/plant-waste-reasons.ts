import { growers } from './capabilities';
import { nameList } from './name-list';

/** Reasons for the waste of plants. */
export const plantWasteReasons = nameList({
  id: 'plant-waste-reasons',
  path: '/plants/v2/waste/reasons',
  prefix: 'plant-waste-reason',
  columns: ['RequiresNote', 'RequiresWasteWeight', 'RequiresImmatureWasteWeight', 'RequiresMatureWasteWeight'],
  needs: growers,
});
