import { readTag } from './cell-text';
import { selectors } from './selectors';

/** Tags in the fields of Metrc's dialogs, hidden ones too: what its lines are about. Most of them are look-ups. */
export function tagsIn(dialog: Element): Set<string> {
  const fields = dialog.querySelectorAll<HTMLInputElement>('input, textarea');
  const found = [...fields].flatMap(({ value }) => readTag(value) ?? []);
  return new Set(found);
}

/** The dialog that an element of Metrc's page is in. */
export function dialogOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(selectors.dialog);
}

/** True while a dialog is on the page: Metrc removes or hides it once all of its lines are through. */
export function isOpen(dialog: HTMLElement): boolean {
  return dialog.isConnected && dialog.style.display !== 'none';
}
