import type { Entity } from '@/lib/domain/feeds/define-feed';
import type { ListInfo } from '@/lib/domain/feeds/list-info';
import { type MessageKey, type Sentence, say } from '@/lib/domain/sentence';
import { instantText } from '../age';

/** What the mirror knows of how far a list is read. Instants are epoch ms. */
export interface ListCursor {
  asOf: number | null;
  beganAt: number | null;
  readAt: number | null;
  permitted: boolean;
}

/** Why a list shows what it shows. */
export type ListMood =
  | 'as_of'
  | 'empty'
  | 'never'
  | 'first'
  | 'not_permitted'
  | 'not_for_license'
  | 'demand'
  | 'with_parent';

/** The name of a list. */
export function listName(id: string): MessageKey {
  return `list_${id.replaceAll('-', '_')}` as 'list_items';
}

const groups = {
  package: 'packages',
  'lab-sample': 'packages',
  'transferred-package': 'packages',
  adjustment: 'packages',
  'lab-result': 'packages',
  plant: 'plants',
  'plant-batch': 'plants',
  harvest: 'plants',
  additive: 'plants',
  waste: 'plants',
  transfer: 'transfers',
  'transfer-delivery': 'transfers',
  'transfer-package': 'transfers',
  'transfer-template': 'transfers',
  receipt: 'sales',
  'receipt-line': 'sales',
  'sales-delivery': 'sales',
  'sales-delivery-line': 'sales',
  item: 'items',
  brand: 'items',
  strain: 'items',
  location: 'places',
  sublocation: 'places',
  tag: 'tags',
  job: 'processing',
  employee: 'people',
  name: 'names',
} as const satisfies Record<Entity, string>;

/** Name of a group of lists. */
export type ListGroup = (typeof groups)[Entity];

/** The lists by what they are about, in the order in which people look for them. */
export function groupLists(lists: readonly ListInfo[]): { group: ListGroup; lists: ListInfo[] }[] {
  const order = [...new Set(Object.values(groups))];
  return order
    .map((group) => ({ group, lists: lists.filter(({ entity }) => groups[entity] === group) }))
    .filter(({ lists: ofGroup }) => ofGroup.length > 0);
}

/** Why a list shows what it shows: an empty one says whether Metrc was asked at all. */
export function listMood(list: ListInfo, cursor: ListCursor | undefined, count: number): ListMood {
  if (!list.isForLicense && count === 0) return 'not_for_license';
  if (cursor && !cursor.permitted) return 'not_permitted';
  if (list.when) return list.when === 'demand' ? 'demand' : 'with_parent';
  if ((cursor?.asOf ?? cursor?.readAt ?? null) !== null) return count ? 'as_of' : 'empty';
  return cursor && (cursor.beganAt !== null || count > 0) ? 'first' : 'never';
}

/** The same in a few words, with the instant up to which Metrc is known. */
export function moodSentence(mood: ListMood, cursor: ListCursor | undefined, now: number): Sentence {
  const at = cursor?.asOf ?? cursor?.readAt ?? 0;
  return mood === 'as_of' || mood === 'empty'
    ? say(`records_state_${mood}`, instantText(at, now))
    : say(`records_state_${mood}`);
}
