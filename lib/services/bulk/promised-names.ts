import type { z } from 'zod';
import { sourceOf } from '../../domain/actions/choice-lists';
import type { ActionWorld } from '../../domain/actions/define-action';
import { fieldMeta } from '../../domain/actions/fields';
import { feeds } from '../../domain/feeds/registry';
import { recordKey } from '../../domain/subject';
import type { ExpectedWorld } from './expected-world';
import type { Asked } from './gather';

/** Vocabularies of the forms, as Metrc's lists have them. */
export type Choices = ActionWorld['choices'];

/** A name that a form holds and Metrc's list has not. */
interface Unlisted {
  list: keyof Choices;
  name: string;
  /** How the queue names the record. */
  key: string;
}

/** Names in an input that stand in no list yet: an action of the queue may be about to make them. */
export function unlistedNames({ definition, input }: Asked, choices: Choices): Unlisted[] {
  return Object.entries(definition.input.shape).flatMap(([field, schema]) => {
    const list = fieldMeta.get(schema as z.ZodType)?.choices;
    const name = input[field];
    if (!list || !name || !choices[list]?.length || choices[list].some(({ value }) => value === name)) return [];
    const { feed } = sourceOf(list);
    const entity = feeds.find(({ id }) => id === feed)?.entity ?? '';
    return [{ list, name, key: recordKey(entity, name) }];
  });
}

/**
 * The vocabularies with what the queue will have made by then, so that a file of packages may follow the file of their
 * items at once.
 * @returns as well the actions to wait for
 */
export function withPromised(
  asked: Asked,
  listed: Choices,
  world: ExpectedWorld,
): { choices: Choices; after: string[] } {
  const choices = { ...listed };
  const after = new Set<string>();
  for (const { list, name, key } of unlistedNames(asked, listed)) {
    const maker = world.makerOf(key);
    if (maker === null) continue;
    after.add(maker);
    choices[list] = [...(choices[list] ?? []), { value: name, label: name }];
  }
  return { choices, after: [...after] };
}
