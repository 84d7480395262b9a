import { createScanReader } from '@/lib/domain/count/scan-keys';

/** What keys go into: fields have a value, and so have buttons, whose value no key changes. */
type Typed = EventTarget & { value?: unknown };

/**
 * Hears a barcode scanner wherever the focus is. Nothing that a person types is touched. What the scanner typed into a
 * field is taken out of it again, and the key at its end neither sends a form nor presses a button.
 */
export function listenForScans(target: Window, onScan: (text: string) => void, signal: AbortSignal): void {
  const reader = createScanReader();
  /** The field that got each of the keys under way, and what it held before. */
  const before: { field: Typed | undefined; value: unknown }[] = [];

  function hear(event: KeyboardEvent) {
    const { key, timeStamp, repeat, ctrlKey, metaKey, altKey, isTrusted } = event;
    const isShortcut = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph');
    // A key that is held down repeats as fast as a scanner types; keys that a script made up are nobody's.
    if (repeat || isShortcut || !isTrusted) return;
    const scanned = reader.press(key, timeStamp);
    // Through the shadow roots around it.
    const [field] = event.composedPath() as Typed[];
    if (key.length === 1) before[reader.size - 1] = { field, value: field?.value };
    if (scanned) {
      event.preventDefault();
      event.stopImmediatePropagation();
      restore(before[scanned.from]);
      onScan(scanned.text);
    }
    before.length = reader.size;
  }

  target.addEventListener('keydown', hear, { capture: true, signal });
}

/** Whoever draws the field hears of it as of any change. */
function restore(at?: { field: Typed | undefined; value: unknown }) {
  if (!at?.field || at.field.value === at.value) return;
  at.field.value = at.value;
  for (const type of ['input', 'change']) at.field.dispatchEvent(new Event(type, { bubbles: true }));
}
