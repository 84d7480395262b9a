import { nameList } from './name-list';

/** Reasons allowed in a package adjustment. */
export const adjustReasons = nameList({
  id: 'adjust-reasons',
  path: '/packages/v2/adjust/reasons',
  prefix: 'adjust-reason',
  columns: ['RequiresNote', 'RequiresWasteWeight', 'RequiresImmatureWasteWeight', 'RequiresMatureWasteWeight'],
});
