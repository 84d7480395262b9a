import { DialogLineFacts } from '@/components/page/dialog-line-facts';
import type { DialogFacts, DialogLine } from '@/lib/domain/dialog-facts';
import type { HostRow } from '@/lib/domain/host-row';
import { isListing } from '@/lib/domain/pages/registry';
import { onEvent } from '@/lib/messaging/send';
import { type DialogPackage, lacksNote, packagesInDialogs, quantityField, typeInto } from '../dialog-lines';
import { ask, type Page, type PageFeature } from '../feature';
import type { GridReading } from '../grid';
import { pageStyles } from '../page-styles';
import { createPanel, type Panel } from '../panel';
import { selectors } from '../selectors';

/** As many lines as one question may name; no person fills in more. */
const most = 100;

/**
 * Beside each package in a dialog of Metrc's own: how it compares, what of ours is under way, and what Metrc will ask
 * for. Nothing is filled in but one field at the press of a button, and nothing is ever submitted.
 */
export const dialogGuard: PageFeature = {
  id: 'dialog-guard',
  include: isListing,
  init(page, signal) {
    const guard = createGuard(page, signal);
    const { document: doc } = page;
    const dialogs = new MutationObserver(guard.look);
    // Dialogs come and go as children of the body; what happens inside one is watched only while it is there.
    const doors = new MutationObserver(() => {
      dialogs.disconnect();
      for (const dialog of doc.querySelectorAll(selectors.dialog))
        dialogs.observe(dialog, { childList: true, subtree: true });
      guard.look();
    });
    doors.observe(doc.body, { childList: true });
    // A look-up writes into its field by script, after the press or the key that chose from it.
    for (const type of ['input', 'change', 'click', 'keyup'])
      doc.addEventListener(type, guard.look, { capture: true, passive: true, signal });
    page.scans.listen(({ grid }) => guard.know(grid), signal);
    onEvent('verdicts.stale', ({ license }) => license === page.facility.license && guard.forget(), signal);
    signal.addEventListener('abort', () => {
      doors.disconnect();
      dialogs.disconnect();
      guard.end();
    });
  },
};

function createGuard(page: Page, signal: AbortSignal) {
  const { document: doc, facility } = page;
  const shown = new Map<HTMLInputElement, Panel>();
  let facts: DialogFacts = { lines: [], noteReasons: [] };
  let asked = '';
  let rows = new Map<string, HostRow>();
  let frame = 0;

  function look() {
    if (!shown.size && !doc.querySelector(selectors.dialog)) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const found = packagesInDialogs(doc).slice(0, most);
      draw(found);
      void learn(found);
    });
  }

  async function learn(found: readonly DialogPackage[]) {
    const tags = [...new Set(found.map(({ tag }) => tag))];
    const question = tags.join();
    if (question === asked) return;
    asked = question;
    if (!tags.length) return;
    const wanted = tags.map((tag) => ({ tag: tag as never, row: rows.get(tag) }));
    const answer = await ask(page, 'dialog.facts', { license: facility.license, packages: wanted });
    if (signal.aborted || asked !== question) return;
    if (!answer.value) asked = '';
    facts = answer.value ?? facts;
    draw(packagesInDialogs(doc));
  }

  function draw(found: readonly DialogPackage[]) {
    const fields = new Set(found.map(({ field }) => field));
    for (const field of shown.keys()) if (!fields.has(field)) drop(field);
    for (const one of found) {
      const line = facts.lines.find(({ tag }) => tag === one.tag);
      if (line) show(one, line);
      else drop(one.field);
    }
  }

  function show({ field, line }: DialogPackage, known: DialogLine) {
    const guard = shown.get(field) ?? createPanel(doc, 'tandem-guard', pageStyles.guard);
    shown.set(field, guard);
    const quantity = quantityField(line);
    guard.draw(
      <DialogLineFacts
        line={known}
        lacksNote={lacksNote(line, facts.noteReasons)}
        onUseCount={quantity && ((count) => typeInto(quantity, count))}
      />,
    );
    const place = field.closest('.control-group') ?? field;
    if (place.nextElementSibling === guard.host) return;
    if (place.nextElementSibling?.localName === 'tandem-guard') place.nextElementSibling.remove();
    place.after(guard.host);
  }

  function drop(field: HTMLInputElement) {
    shown.get(field)?.close();
    shown.delete(field);
  }

  return {
    look,
    know(grid: GridReading | null) {
      rows = new Map((grid?.kind.entity === 'package' ? grid.rows : []).map(({ row }) => [row.key, row]));
      look();
    },
    /** What was answered may not be so any more. */
    forget() {
      asked = '';
      look();
    },
    end() {
      cancelAnimationFrame(frame);
      for (const field of shown.keys()) drop(field);
    },
  };
}
