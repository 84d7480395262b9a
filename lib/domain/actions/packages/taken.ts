import type { Problem } from '../../form';
import { minus } from '../../quantity';
import type { Subject } from '../../records';
import { say } from '../../sentence';
import { isPackage, type Patch } from '../../subject';
import type { ActionWorld, RecordRef, Records } from '../define-action';
import { availableProblems } from '../problems';
import type { Ingredient } from './ingredient-lines';
import { packageProblems } from './package-problems';

/** What an action reads of the packages from which it takes something. */
export function takenRefs(taken: readonly Pick<Ingredient, 'tag'>[] | null): RecordRef[] {
  return (taken ?? []).map(({ tag }) => ({ entity: 'package', key: tag }));
}

/** Each package must be here and hold what is taken of it, after what the queue takes before. */
export function takenProblems(field: string, taken: readonly Ingredient[], world: ActionWorld): Problem[] {
  return taken.flatMap(({ tag, amount }) => {
    const found = world.others[tag] ?? null;
    const record = found && isPackage(found) ? found : null;
    const [own] = packageProblems({ ...world, record });
    if (own) return [{ field, sentence: say('problem_of', tag, own.sentence) }];
    return availableProblems(field, amount, record?.quantity);
  });
}

/** Each package must be known here, whatever is left of it: its unit is sent. */
export function knownProblems(
  field: string,
  taken: readonly Pick<Ingredient, 'tag'>[],
  { others }: Pick<ActionWorld, 'others'>,
): Problem[] {
  const unknown = taken.find(({ tag }) => unitOf(others, tag) === '');
  return unknown ? [{ field, sentence: say('problem_of', unknown.tag, say('problem_not_in_facility')) }] : [];
}

/** What is left of one of them. */
export function takenPatch(taken: readonly Ingredient[] | null, key: string, record: Subject): Patch {
  const found = (taken ?? []).find(({ tag }) => tag === key);
  return found && isPackage(record) ? { quantity: minus(record.quantity, found.amount) } : {};
}

/** Unit in which a package is counted, the one to send: how Metrc converts is not established (metrc-api section 10). */
export function unitOf(others: Records, tag: string): string {
  const record = others[tag];
  return record && isPackage(record) ? record.unit : '';
}
