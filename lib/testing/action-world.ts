import type { ActionWorld, Seen } from '../domain/actions/define-action';
import type { RecordImage, Subject } from '../domain/records';

/** What an action may look at, with nothing in it but what is given. */
export function worldOf<V extends Subject | null>(record: V | null, changes: Partial<ActionWorld<V>> = {}) {
  const world: ActionWorld<V> = { record, others: {}, named: [], tags: {}, choices: {}, today: '2026-11-23' };
  return { ...world, ...changes };
}

/** What was seen, with nothing in it but what is given. */
export function seenOf<V extends Subject | null>(record: V | null, changes: Partial<Seen<V>> = {}): Seen<V> {
  return { record, others: {}, named: [], marked: null, entries: null, listing: 'lists-none', word: null, ...changes };
}

/** A record that is no package. */
export function imageOf(entity: string, name: string, fields: RecordImage['fields'] = {}): RecordImage {
  return { entity, key: '7', name, list: `${entity}s`, lastModified: '2026-11-23T08:00:00.0000000+00:00', fields };
}
