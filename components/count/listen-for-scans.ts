import { createScanReader } from '@/lib/domain/count/scan-keys';

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Hears a barcode scanner wherever the focus is. Nothing that a person types is touched. What the scanner typed into a
 * field is taken out of it again, and the key at its end neither sends a form nor presses a button.
 */
export function listenForScans(target: Window, onScan: (text: string) => void, signal: AbortSignal): void {
  const reader = createScanReader();
  let before: { field: Typed; value: string } | null = null;

  function hear(event: KeyboardEvent) {
    // A key that is held down repeats as fast as a scanner types; a shortcut is no text.
    if (event.repeat || event.isComposing || isShortcut(event)) return;
    const scanned = reader.press(event.key, event.timeStamp);
    // This key begins a burst: the field has nothing of it yet.
    if (reader.size === 1) before = fieldOf(event);
    if (scanned === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (before) restore(before);
    before = null;
    onScan(scanned);
  }

  target.addEventListener('keydown', hear, { capture: true, signal });
}

function isShortcut(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
}

/** The field that gets the keys, through the shadow roots around it. */
function fieldOf(event: KeyboardEvent): { field: Typed; value: string } | null {
  const [target] = event.composedPath();
  const isField =
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
  return isField ? { field: target, value: target.value } : null;
}

/** Whoever draws the field hears of it as of any change. */
function restore({ field, value }: { field: Typed; value: string }) {
  if (field.value === value) return;
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}
