/**
 * Puts a text on the clipboard.
 * @returns false where the page may not, or is not in sight: then the person copies it out of a field
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
