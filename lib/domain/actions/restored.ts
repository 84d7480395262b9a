import type { Problem } from '../form';
import { say } from '../sentence';
import { fieldValue, recordKey } from '../subject';
import type { Effects, Records } from './define-action';
import { entriesOf } from './fields';

/** Every plant named must be one that is harvested. */
export function restoreProblems(plants: string, others: Records): Problem[] {
  const tags = entriesOf(plants);
  const wrong = tags.find((tag) => !isHarvested(tag, others));
  if (!tags.length) return [{ field: 'plants', sentence: say('problem_required') }];
  return wrong === undefined ? [] : [{ field: 'plants', sentence: say('problem_not_harvested', wrong) }];
}

/** How often plants were taken back: all of them are no longer harvested, or all still are. */
export function restoredEffects(plants: string, others: Records): Effects {
  const tags = entriesOf(plants);
  if (tags.some((tag) => !others[recordKey('plant', tag)])) return 'unclear';
  const harvested = tags.filter((tag) => isHarvested(tag, others)).length;
  if (harvested === 0) return 1;
  return harvested === tags.length ? 0 : 'unclear';
}

function isHarvested(tag: string, others: Records): boolean {
  const plant = others[recordKey('plant', tag)];
  return Boolean(plant && fieldValue(plant, 'HarvestedDate'));
}
