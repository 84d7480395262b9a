import { recordKey } from '../subject';
import type { ActionDefinition, RecordRef } from './define-action';

type Input = Record<string, string>;

/** Everything an action looks at beside its own record: what it reads, and what its new tags will stand on. */
export function refsOf(definition: ActionDefinition, input: Input): RecordRef[] {
  return [...(definition.reads?.(input) ?? []), ...newRefs(definition, input)];
}

/** Keys of the records that stand on its new tags. */
export function newKeysOf(definition: ActionDefinition, input: Input): string[] {
  return newRefs(definition, input).map(({ entity, key }) => recordKey(entity, key));
}

function newRefs(definition: ActionDefinition, input: Input): RecordRef[] {
  const tags = definition.tags?.(input) ?? [];
  return tags.map(({ list, tag }) => ({ entity: list === 'plant-tags' ? 'plant' : 'package', key: tag }));
}
