/** One field of a row, as Metrc's page names it and as its API does. */
export interface ShownField {
  /** `data-field` of the column, first match wins: tabs do not always agree. */
  from: readonly string[];
  /** Path in the API's row; null where the API has no such value to compare with. */
  api: string | null;
  /** `amount`: a number that may carry its unit (`1,250.5 g`), which then fills a field called `unit`. */
  as: 'text' | 'number' | 'amount' | 'unit';
}

/**
 * One kind of row on Metrc's listing pages, declared once: the content script reads by it, the background compares by
 * it. Plain data and no schema, for it is loaded into every page of Metrc.
 */
export interface PageKind {
  id: string;
  /** What kind of record a row is, as feeds name it. */
  entity: string;
  /** Path of the page behind the license, `transfers/licensed`. */
  page: string;
  /**
   * Its grids by id without `-grid` (metrc-ui section 6), each with the lists of ours in which such a record stands.
   * None: Metrc's API has no list of these. Page and grid together name a grid: `active` is on two pages.
   */
  grids: Readonly<Record<string, readonly string[]>>;
  /** Rows stand in grids inside detail rows, which have no id: recognised by the column of their key. */
  isNested?: boolean;
  /** Columns that name the record, first match wins. */
  key: readonly string[];
  /** The key is a 24-character tag, found wherever it stands in the first cells; else the whole text of its cell. */
  isTag?: boolean;
  fields: Readonly<Record<string, ShownField>>;
  /** Field of the API's row, and its value while the goods are on the road. */
  moving?: { api: string; value: string };
  /** Pages call it by a number of Metrc's, while its writes call it by its maker's. */
  isNumbered?: boolean;
  /** People count or weigh these, though not in Tandem: its verdict says so. */
  isCounted?: boolean;
}

/** A value shown as it is. */
export function text(name: string, api: string | null = name): ShownField {
  return { from: [name], api, as: 'text' };
}

/** A number; on the page it may be rounded, and carry commas. */
export function number(name: string, api: string | null = name): ShownField {
  return { from: [name], api, as: 'number' };
}
