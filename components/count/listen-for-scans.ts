import { createScanReader } from '@/lib/domain/count/scan-keys';

/** What keys go into: fields have a value, and so have buttons, whose value no key changes. */
type Typed = EventTarget & { value?: unknown };

/**
 * Hears a barcode scanner wherever the focus is. Nothing that a person types is touched. What the scanner typed into a
 * field is taken out of it again, and the key at its end neither sends a form nor presses a button.
 */
export function listenForScans(target: Window, onScan: (text: string) => void, signal: AbortSignal): void {
  const reader = createScanReader();
  let field: Typed | undefined;
  let value: unknown;

  function hear(event: KeyboardEvent) {
    const { key, timeStamp, repeat, ctrlKey, metaKey, altKey, isTrusted } = event;
    const isShortcut = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph');
    // A key that is held down repeats as fast as a scanner types; keys that a script made up are nobody's.
    if (repeat || isShortcut || !isTrusted) return;
    const scanned = reader.press(key, timeStamp);
    if (reader.size === 1) {
      // This key begins a burst: the field, through the shadow roots around it, has nothing of it yet.
      [field] = event.composedPath();
      value = field?.value;
    }
    if (scanned === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (field && field.value !== value) {
      field.value = value;
      // Whoever draws the field hears of it as of any change.
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    onScan(scanned);
  }

  target.addEventListener('keydown', hear, { capture: true, signal });
}
