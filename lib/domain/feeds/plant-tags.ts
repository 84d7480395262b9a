import { growers } from './capabilities';
import { recordFeed } from './define-feed';
import { tagParts } from './package-tags';

/** Unused plant tags. */
export const plantTags = recordFeed({
  ...tagParts,
  id: 'plant-tags',
  path: '/tags/v2/plant/available',
  needs: growers,
});
