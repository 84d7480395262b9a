import { readTag } from './cell-text';
import { selectors } from './selectors';

/** A package that a person entered in one line of a dialog of Metrc's own. */
export interface DialogPackage {
  tag: string;
  /** The field that holds its tag. */
  field: HTMLInputElement;
  /** Its line, which holds the other fields. */
  line: Element;
}

/** Packages in the visible fields of the dialogs that are open, in their order. */
export function packagesInDialogs(doc: Document): DialogPackage[] {
  const fields = doc.querySelectorAll<HTMLInputElement>(`${selectors.dialog} ${selectors.packageField}`);
  return [...fields].flatMap((field) => {
    const tag = readTag(field.value);
    const line = field.closest(selectors.dialogLine);
    return tag && line ? [{ tag, field, line }] : [];
  });
}

/** The field for the new quantity of a line, where its dialog has one. */
export function quantityField(line: Element): HTMLInputElement | null {
  return line.querySelector(selectors.newQuantity);
}

/** True where the reason chosen in a line asks for a note and there is none yet. */
export function lacksNote(line: Element, noteReasons: readonly string[]): boolean {
  const reason = line.querySelector<HTMLSelectElement>(selectors.reason);
  const chosen = reason?.options[reason.selectedIndex]?.textContent?.trim() ?? '';
  const note = line.querySelector<HTMLTextAreaElement>(selectors.reasonNote);
  return note !== null && note.value.trim() === '' && noteReasons.includes(chosen);
}

/** Types a value as a person would: AngularJS takes it from these two events, and from nothing else. */
export function typeInto(field: HTMLInputElement, value: string) {
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  field.focus();
}
