import type { Facility } from '../../world/types.ts';
import type { Listing, PageDefinition } from '../grid-definition.ts';
import type { Look } from '../web-mood.ts';
import { employeesPage } from './employees.ts';
import { itemBrandsPage } from './item-brands.ts';
import { itemsPage } from './items.ts';
import { locationsPage } from './locations.ts';
import { packagesPage } from './packages.ts';
import { plantsPage } from './plants.ts';
import { salesReceiptsPage } from './sales-receipts.ts';
import { strainsPage } from './strains.ts';
import { tagsPage } from './tags.ts';
import { transferTemplatesPage } from './transfer-templates.ts';
import { transfersPage } from './transfers.ts';

/** Every page of a license. A new one is a file beside this and a line here. */
const listings: readonly Listing[] = [
  packagesPage,
  plantsPage,
  transfersPage,
  transferTemplatesPage,
  salesReceiptsPage,
  tagsPage,
  itemsPage,
  itemBrandsPage,
  locationsPage,
  strainsPage,
  employeesPage,
  () => ({ path: 'reports', title: 'Reports', strip: null, grids: [] }),
];

/** The pages of a license in one build of Metrc. */
export function pagesOf(facility: Facility, look: Look): PageDefinition[] {
  return listings.map((listing) => listing(facility, look));
}
