import type { ActionRecord, Subject } from '../records';
import { keyOfSubject, type Patch } from '../subject';
import { actionOf } from './registry';

/**
 * What an action leaves on one of its records.
 * @param base what its own record was before; the record itself unless the action kept another state
 */
export function patchOn(
  action: Pick<ActionRecord, 'type' | 'input' | 'records'>,
  record: Subject,
  base: Subject = record,
): Patch {
  const definition = actionOf(action.type);
  const key = keyOfSubject(record);
  if (definition.entity !== null && action.records[0] === key) return definition.effect(action.input, base);
  return action.records.includes(key) ? (definition.sideEffect?.(action.input, key, record) ?? {}) : {};
}
