import { type Sentence, say } from '../sentence';
import type { CountKind } from './count-session';

/** How much is counted: packages (plants, where they are what is counted), and the entries that they were counted in. */
export function totalsSentence(packages: number, entries: number, kind: CountKind = 'quantity'): Sentence {
  if (kind === 'presence')
    return packages === 1 ? say('check_one_plant') : say('check_plants', packages.toLocaleString());
  return say(
    'count_totals',
    packages === 1 ? say('count_one_package') : say('count_packages', packages.toLocaleString()),
    entries === 1 ? say('count_one_entry') : say('count_entries_many', entries.toLocaleString()),
  );
}
