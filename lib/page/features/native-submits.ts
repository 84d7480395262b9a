import { countWords } from '@/lib/domain/count-words';
import type { HostRow } from '@/lib/domain/host-row';
import { isListing, pageKinds } from '@/lib/domain/pages/registry';
import { t } from '@/lib/platform/i18n';
import { dialogOf, isOpen, tagsIn } from '../dialog-tags';
import { ask, type Page, type PageFeature } from '../feature';
import type { GridReading, PageRow } from '../grid';
import { classes, selectors } from '../selectors';

/** As many as one look may read; beyond that Sync is suggested. */
const most = 20;
/** What was submitted this long ago and changed no grid was refused, or cancelled. */
const patienceMs = 120_000;

/** What a person sent off with Metrc's own form: the rows it may have changed, and the grid as it was. */
interface Submitted {
  dialog: HTMLElement | null;
  rows: Map<string, HostRow>;
  drawn: readonly HTMLElement[];
  at: number;
}

/**
 * Follows what staff do directly in Metrc: when one of its own forms went through and the grid was read again, the
 * records it was about are read at once. Nothing is filled in, pressed or sent here.
 */
export const nativeSubmits: PageFeature = {
  id: 'native-submits',
  include: isListing,
  init(page, signal) {
    const { document: doc } = page;
    let grid: GridReading | null = null;
    let submitted: Submitted[] = [];
    const note = (dialog: HTMLElement | null, rows: readonly HostRow[]) => {
      const drawn = grid?.rows.map(({ element }) => element) ?? [];
      const known = submitted.filter((one) => one.dialog !== dialog || dialog === null);
      submitted = [...known, { dialog, rows: new Map(rows.map((row) => [row.key, row])), drawn, at: Date.now() }];
    };
    doc.addEventListener(
      'submit',
      ({ target }) => {
        const dialog = target instanceof Element ? dialogOf(target) : null;
        if (dialog) note(dialog, rowsOf(page, dialog, grid));
      },
      { capture: true, signal },
    );
    doc.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest(selectors.rowCommand) : null;
        const row = button && grid?.rows.find(({ element }) => element.contains(button));
        if (row) note(null, [row.row]);
      },
      { capture: true, signal },
    );
    page.scans.listen((scan) => {
      grid = scan.grid;
      if (!submitted.length || !grid) return;
      const [done, open] = settle(submitted, grid);
      submitted = open;
      if (done.length) void read(page, done);
    }, signal);
    signal.addEventListener('abort', () => (submitted = []), { once: true });
  },
};

/** Reads what was changed at once, or says why not: a pull is quicker for many, and asks less of Metrc. */
async function read(page: Page, rows: readonly HostRow[]) {
  const isFew = rows.length <= most;
  const answer = isFew ? await ask(page, 'records.read', { license: page.facility.license, rows: [...rows] }) : null;
  if (!isFew || answer?.value === false) page.notes.emit(t('bar_many_changed', countWords(rows.length)));
}

/** The grid was read again: what left a dialog since went through, and the rest waits on. */
function settle(submitted: readonly Submitted[], grid: GridReading): [done: HostRow[], open: Submitted[]] {
  const current = new Set(grid.rows.map(({ element }) => element));
  const done: HostRow[] = [];
  const open = submitted.filter((one) => {
    if (Date.now() - one.at > patienceMs) return false;
    if (one.drawn.length === current.size && one.drawn.every((element) => current.has(element))) return true;
    const isStillOpen = one.dialog !== null && isOpen(one.dialog);
    const left = isStillOpen && one.dialog ? tagsIn(one.dialog) : new Set<string>();
    for (const [key, row] of one.rows) {
      if (left.has(key)) continue;
      done.push(row);
      one.rows.delete(key);
    }
    one.drawn = [...current];
    return isStillOpen && one.rows.size > 0;
  });
  return [done, open];
}

/** Rows that a dialog is about: those it names, on screen or not; where it names none, those selected in the grid. */
function rowsOf(page: Page, dialog: HTMLElement, grid: GridReading | null): HostRow[] {
  const tags = tagsIn(dialog);
  const onScreen = grid?.rows ?? [];
  if (!tags.size) return onScreen.filter(isSelected).map(({ row }) => row);
  return [...tags].flatMap((key) => onScreen.find(({ row }) => row.key === key)?.row ?? unseen(page, key));
}

function isSelected({ element }: PageRow): boolean {
  return element.classList.contains(classes.selected);
}

/** A tag that no row shows: new, filtered away, or on another tab. */
function unseen(page: Page, key: string): HostRow[] {
  const kind = pageKinds.find((one) => one.page === page.path && one.isTag && !one.isNested);
  return kind ? [{ kind: kind.id, grid: '', key, fields: {} }] : [];
}
