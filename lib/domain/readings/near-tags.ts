const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const tagLength = 24;
/** More than these are no hint any more. */
const mostNear = 3;

/**
 * Known tags that a text is one slip away from: a character mistyped, left out, doubled, or two changed about.
 * The candidates are looked up, so that it does not matter how many tags are known.
 */
export function nearTags(text: string, known: ReadonlySet<string>): string[] {
  return nearCandidates(text)
    .filter((candidate) => known.has(candidate))
    .slice(0, mostNear);
}

/** Every tag that a text is one slip away from, known or not, to be looked up; none where it is nothing like a tag. */
export function nearCandidates(text: string): string[] {
  const plain = text.trim().toUpperCase();
  if (Math.abs(plain.length - tagLength) > 1) return [];
  const found = new Set(slipsOf(plain));
  found.delete(plain);
  return [...found];
}

function* slipsOf(text: string): Generator<string> {
  for (let i = 0; i <= text.length; i += 1) {
    const [before, after] = [text.slice(0, i), text.slice(i)];
    if (text.length === tagLength + 1) yield before + after.slice(1);
    if (text.length === tagLength - 1) for (const one of characters) yield before + one + after;
    if (text.length !== tagLength || !after) continue;
    yield before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
    for (const one of characters) yield before + one + after.slice(1);
  }
}
