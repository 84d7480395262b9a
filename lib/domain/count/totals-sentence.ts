import { type Sentence, say } from '../sentence';

/** How much is counted: packages, and the entries that they were counted in. */
export function totalsSentence(packages: number, entries: number): Sentence {
  return say(
    'count_totals',
    packages === 1 ? say('count_one_package') : say('count_packages', packages.toLocaleString()),
    entries === 1 ? say('count_one_entry') : say('count_entries_many', entries.toLocaleString()),
  );
}
