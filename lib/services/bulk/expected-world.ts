import type { ActionWorld } from '../../domain/actions/define-action';
import { patchOn } from '../../domain/actions/patch-on';
import { refsOf } from '../../domain/actions/refs-of';
import type { Subject } from '../../domain/records';
import { keyOfSubject, recordKey, withPatch } from '../../domain/subject';
import { createdBy, withEffects } from '../action-world';
import { refText } from './find-targets';
import { type Asked, addTo, type Gathered } from './gather';

/**
 * The facility as the queue will leave it, and as each line of a group leaves it for the next one: a tag given away, a
 * name taken, a quantity drawn from.
 */
export class ExpectedWorld {
  private readonly gathered: Gathered;
  private readonly records = new Map<string, Subject | null>();
  private readonly givenTags = new Set<string>();
  private readonly madeNames = new Map<string, Subject[]>();

  constructor(gathered: Gathered) {
    this.gathered = gathered;
  }

  /** The record as it will be; null where nobody knows of it. */
  record(key: string, stored: Subject | null): Subject | null {
    const known = this.records.get(key);
    if (known !== undefined) return known;
    const open = this.gathered.open.get(key) ?? [];
    const base = stored ?? createdBy(open, key);
    const expected = base && withEffects(base, open);
    this.records.set(key, expected);
    return expected;
  }

  /** The pending action that will make a record; null where none does. */
  makerOf(key: string): string | null {
    const open = this.gathered.open.get(key) ?? [];
    return open.find((action) => createdBy([action], key))?.id ?? null;
  }

  /** What an action looks at besides its own record. */
  around({ definition, input }: Asked): Pick<ActionWorld, 'others' | 'named' | 'tags'> {
    const others: Record<string, Subject | null> = {};
    for (const ref of refsOf(definition, input)) {
      const key = recordKey(ref.entity, ref.key);
      others[key] = this.record(key, this.gathered.stored.get(refText(ref)) ?? null);
    }
    const tags: ActionWorld['tags'] = Object.fromEntries(
      (definition.tags?.(input) ?? []).map(({ list, tag }) => [tag, this.tagState(`${list}|${tag}`)]),
    );
    return { others, named: this.named(definition.finds?.(input)), tags };
  }

  /** Lays the effects of an action that passed over the records. */
  take({ definition, input }: Asked, view: Subject | null): void {
    const records = definition.records(input);
    const action = { type: definition.type, input, records };
    for (const key of records) {
      const record = this.records.get(key);
      if (record) this.records.set(key, withPatch(record, patchOn(action, record)));
    }
    for (const made of definition.creates?.(input, view) ?? []) {
      const key = keyOfSubject(made);
      if (!this.records.get(key)) this.records.set(key, made);
      addTo(this.madeNames, key.toLowerCase(), made);
    }
    for (const { list, tag } of definition.tags?.(input) ?? []) this.givenTags.add(`${list}|${tag}`);
  }

  private tagState(key: string): 'free' | 'taken' | 'not-read' {
    return this.givenTags.has(key) ? 'taken' : (this.gathered.tags.get(key) ?? 'not-read');
  }

  private named(finds: { entity: string; feed: string; name: string } | undefined): Subject[] {
    if (!finds) return [];
    const key = recordKey(finds.entity, finds.name);
    const promised = createdBy(this.gathered.open.get(key) ?? [], key);
    return [
      ...(this.gathered.named.get(`${finds.feed}|${finds.name.toLowerCase()}`) ?? []),
      ...(promised ? [promised] : []),
      ...(this.madeNames.get(key.toLowerCase()) ?? []),
    ];
  }
}
