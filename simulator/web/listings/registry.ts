import type { Facility } from '../../world/types.ts';
import type { Listing, PageDefinition } from '../grid-definition.ts';
import { otherPages } from '../other-pages.ts';
import type { Look } from '../web-mood.ts';
import { packagesPage } from './packages.ts';
import { plantsPage } from './plants.ts';

/** Every page of a license. A new one is a file beside this and a line here. */
const listings: readonly Listing[] = [packagesPage, plantsPage];

/** The pages of a license in one build of Metrc. */
export function pagesOf(facility: Facility, look: Look): PageDefinition[] {
  return [...listings.map((listing) => listing(facility, look)), ...otherPages];
}
