import { pageOf } from '../metrc-address';
import { brands } from './brands';
import { employees } from './employees';
import { harvests } from './harvests';
import { items } from './items';
import { locations } from './locations';
import { packages } from './packages';
import type { PageKind } from './page-kind';
import { plantBatches } from './plant-batches';
import { plants } from './plants';
import { receipts } from './receipts';
import { strains } from './strains';
import { tags } from './tags';
import { transferLines } from './transfer-lines';
import { transferTemplates } from './transfer-templates';
import { transferredPackages } from './transferred-packages';
import { transfersIncoming } from './transfers-incoming';
import { transfersOutgoing } from './transfers-outgoing';

/** Every kind of row that Tandem reads on Metrc's pages. A new one is one file and its line here. */
export const pageKinds: readonly PageKind[] = [
  packages,
  transferredPackages,
  plants,
  plantBatches,
  harvests,
  transfersIncoming,
  transfersOutgoing,
  transferLines,
  transferTemplates,
  receipts,
  tags,
  items,
  locations,
  strains,
  brands,
  employees,
];

/** The kind of a page's grid. @param grid its id without `-grid` @returns null for a grid that Tandem does not read */
export function kindOfGrid(page: string, grid: string): PageKind | null {
  return pageKinds.find((kind) => kind.page === page && !kind.isNested && grid in kind.grids) ?? null;
}

/** Kinds of rows in grids inside a page's detail rows. */
export function nestedKinds(page: string): PageKind[] {
  return pageKinds.filter((kind) => kind.page === page && kind.isNested);
}

/** The kind with this id. @returns null for one that this version does not know */
export function pageKind(id: string): PageKind | null {
  return pageKinds.find((kind) => kind.id === id) ?? null;
}

/** True on a page whose rows Tandem reads. */
export function isListing(url: URL): boolean {
  const page = pageOf(url);
  return pageKinds.some((kind) => kind.page === page);
}
