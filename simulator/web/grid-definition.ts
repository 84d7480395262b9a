import type { Column } from './column.ts';

/** A button of a grid's toolbar; without `dialog` it is there for the look only. */
export interface ToolbarButton {
  text: string;
  /** Name of the dialog it opens, see `dialogs.ts`. */
  dialog?: string;
  /** Entries of a drop-down button. */
  menu?: readonly string[];
}

/** One grid of a page, as the page's script gets it. */
export interface GridDefinition {
  /** Id of the grid's element, `active-grid`. */
  id: string;
  /** Text of its tab; on pages without a strip it names the export file only. */
  label: string;
  /** Where it reads: `/api/packages`. */
  url: string;
  columns: readonly Column[];
  /** Whether its rows expand. */
  detail: boolean;
  /** Left part of the toolbar, in groups. */
  toolbar: readonly (readonly ToolbarButton[])[];
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
