/**
 * Every selector that is used on Metrc's pages, and nothing else. Beside each: where it must match, and how often.
 * Class names are Bootstrap 2 and Kendo UI 2019; a class is taken only where no attribute says the same.
 */
export const selectors = {
  /** Frame of every listing page, once. Manifests, downloads and log-in pages have none. */
  content: '#body_content',
  /** The page's title ("Packages"), once. */
  title: '#body_content h2.title',
  /** Box around tab strip or grid, once. */
  well: '#body_content .well',
  /** "© … Metrc, LLC. | v1.17": marker of a Metrc page on hosts we do not know. */
  footer: '#footer_center',
  /** What else may stand at the right end of the title's line: facility switch (2022, 2025) and state name. */
  titleNeighbours: '#body_content .facilities-dropdown, #body_content .installation-title',
  /** Parts of the title's line: a change in them may move the Sync button. */
  titleParts: 'h2, .facilities-dropdown, .installation-title, #ttt-unified-search',
  /** Search bar that another extension puts behind the title. */
  foreignSearch: '#ttt-unified-search',
  /** Tab list of a page (and, inside detail rows, of a row). */
  strip: '.k-tabstrip-items',
  /** Tab of a page: names its grid by id. Tabs inside detail rows name theirs by class (`.js-history-grid`). */
  tab: '#body_content .k-tabstrip-items > li[data-grid-selector^="#"]',
  /** Any grid, nested ones too. */
  grid: '.k-grid[data-role="grid"]',
  /** A row with data of its own. */
  dataRow: '.k-master-row, [data-uid]',
  /** Rows of a body that are none, whatever else they are called. */
  otherRow: '.k-detail-row, .k-grouping-row, .k-group-footer, .k-grid-norecords',
  /** Cell under an expanded row; what is inside is not the page's own grid. */
  detailCell: '.k-detail-cell',
  /** Panel of a tab. */
  panel: '.k-content',
  /** Lies over a grid while it loads. */
  loadingMask: '.k-loading-mask',
  /** Metrc's dialogs: Kendo windows at the end of `body`, one at a time. */
  dialog: '.k-window',
  /** One repeated line of a dialog. */
  dialogLine: '[ng-repeat*="repeaterLines"]',
  /** Look-up of a package in a line; it shows the tag once one is chosen. */
  packageField: 'input[type="text"][ng-model$=".PackageLabel"]',
  /** Fields of the Adjust dialog's lines. */
  newQuantity: '[ng-model="line.NewQuantity"]',
  reason: '[ng-model="line.AdjustmentReasonId"]',
  reasonNote: '[ng-model="line.ReasonNote"]',
  /** Button in a row that writes without a dialog (Discontinue), after the browser's own question. */
  rowCommand: '.k-grid-discontinue',
  /** Buttons that another extension puts into cells. */
  foreignInCell: '.inline-button-container',
} as const;

/** Class names that are read from elements already found. */
export const classes = {
  openTab: 'k-state-active',
  arrowCell: 'k-hierarchy-cell',
  selected: 'k-state-selected',
} as const;

/** Our own elements on the page. Their changes are never news. */
export const ownElements: readonly string[] = [
  'tandem-badge',
  'tandem-room',
  'tandem-sync',
  'tandem-card',
  'tandem-check',
  'tandem-bar',
  'tandem-hover',
  'tandem-band',
  'tandem-guard',
  'tandem-count',
];
