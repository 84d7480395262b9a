const tagLength = 24;
/** Longer than a tag with any prefix a scanner is set up to send. */
const longest = 200;

/**
 * Tags that a scanned or typed text may mean, the likeliest first. Scanners may put a code of their own before it
 * (`]C1`) or signs around it, or send lower case; where the prefix is made of letters and digits, several 24-character
 * stretches fit, and which of them is a tag is for the mirror to say.
 */
export function tagsInScan(text: string): string[] {
  const plain = text
    .slice(0, longest)
    .trim()
    .toUpperCase()
    .replace(/^\][A-Z]\d/, '');
  const found = plain.split(/[^0-9A-Z]+/).flatMap((run) => stretchesOf(run));
  // Metrc's own tags begin with 1A4.
  return [...new Set(found)].sort((a, b) => Number(b.startsWith('1A4')) - Number(a.startsWith('1A4')));
}

function stretchesOf(run: string): string[] {
  const starts = Math.max(0, run.length - tagLength + 1);
  return Array.from({ length: starts }, (_, start) => run.slice(start, start + tagLength));
}
