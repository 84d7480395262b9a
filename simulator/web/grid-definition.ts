import type { Facility } from '../world/types.ts';
import type { World } from '../world/world.ts';
import type { Column } from './column.ts';
import type { ListPage, ListRequest } from './list-query.ts';
import type { Look } from './web-mood.ts';
import type { WebRecord } from './web-record.ts';

/** A button of a grid's toolbar; without `dialog` it is there for the look only. */
export interface ToolbarButton {
  text: string;
  /** Name of the dialog it opens, see `dialogs.ts`. */
  dialog?: string;
  /** Entries of a drop-down button. */
  menu?: readonly string[];
}

/** What a grid reads from. */
export interface Around {
  world: World;
  facility: Facility;
}

/** What a row shows when it is expanded: a strip of tabs with a grid in each. */
export interface DetailDefinition {
  /** Class of the strip, `js-packagedetails-tabstrip`. */
  strip: string;
  grids: readonly DetailGrid[];
}

/** A grid inside a detail row; it is known by its class only. */
export interface DetailGrid {
  /** Text of its tab. */
  label: string;
  /** Class of its element, `js-history-grid`. */
  name: string;
  /** Where it reads, `/api/packages/history`, followed by `?id=` and the Id of the expanded row. */
  url: string;
  columns: readonly Column[];
  /** Open as soon as the row is; without one the first is. */
  isFirst?: true;
  /** What its own rows show when they are expanded. */
  detail?: DetailDefinition;
  /** Its rows; the Id may be of nothing that is here. */
  rows(around: Around, id: number): WebRecord[];
}

/** One grid of a page. Its functions stay with the server; the page's script gets everything else. */
export interface GridDefinition {
  /** Id of the grid's element, `active-grid`. */
  id: string;
  /** Text of its tab; on pages without a strip it names the export file only. */
  label: string;
  /** Id of its tab, where tabs have one. */
  tabId?: string;
  /** Where it reads: `/api/packages`. */
  url: string;
  columns: readonly Column[];
  /** What its rows show when they are expanded; null where they do not expand. */
  detail: DetailDefinition | null;
  /** Left part of the toolbar, in groups. */
  toolbar: readonly (readonly ToolbarButton[])[];
  /** Classes of rows whose record has `true` in a field: `{ IsFinished: 'grid-finished-row' }`. */
  rowClasses?: Readonly<Record<string, string>>;
  read(around: Around, request: ListRequest): ListPage;
}

/** A page: one grid, or a strip of tabs; null is the separator "|" between two tabs. */
export interface PageDefinition {
  /** Below `/industry/{lic}/`. */
  path: string;
  title: string;
  /** Id of the tab strip; null on pages with a single grid, which loads at once. */
  strip: string | null;
  grids: readonly (GridDefinition | null)[];
}

/** A page as one license sees it in one build of Metrc. */
export type Listing = (facility: Facility, look: Look) => PageDefinition;
