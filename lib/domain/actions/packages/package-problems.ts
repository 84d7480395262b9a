import type { Problem } from '../../form';
import type { PackageView } from '../../records';
import { say } from '../../sentence';
import type { ActionWorld } from '../define-action';

/** On hand under this license: not finished, not on its way, not received elsewhere. */
export function isHere(record: PackageView): boolean {
  return !record.finished && (record.list === 'active' || record.list === 'onhold');
}

/** Problems that every write on a package shares: Metrc refuses all of these. */
export function packageProblems(world: ActionWorld<PackageView>, options: { finished?: boolean } = {}): Problem[] {
  const record = world.record;
  if (!record) return [{ sentence: say('problem_not_in_facility') }];
  if (record.list === 'transferred' || record.list === 'gone') return [{ sentence: say('problem_not_in_facility') }];
  if (record.list === 'intransit') return [{ sentence: say('problem_in_transit') }];
  if (record.onHold) return [{ sentence: say('problem_on_hold') }];
  if (record.finished && !options.finished) return [{ sentence: say('problem_finished') }];
  if (!record.finished && options.finished) return [{ sentence: say('problem_not_finished') }];
  return [];
}
