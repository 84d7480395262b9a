import type { CacheDb } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { packageProblems } from '../domain/actions/packages/package-problems';
import { actionOf } from '../domain/actions/registry';
import type { FacilityKey } from '../domain/facility';
import type { OfferedSource } from '../domain/packaging/balance';
import { say } from '../domain/sentence';
import { isPackage } from '../domain/subject';
import { ExpectedWorld } from './bulk/expected-world';
import { findTargets, refText } from './bulk/find-targets';
import { gather } from './bulk/gather';

/** Packages to draw from, as the queue will leave them: what is available is what nothing open takes. */
export async function packageSources(
  dbs: { ops: OpsDb; cache: CacheDb },
  facility: FacilityKey,
  tags: readonly string[],
): Promise<OfferedSource[]> {
  const stored = await findTargets(
    dbs.cache,
    facility,
    tags.map((key) => ({ entity: 'package', key })),
  );
  // Any action whose only record is the package asks for what is open on it.
  const definition = actionOf('package.finish');
  const world = new ExpectedWorld(
    await gather(
      dbs,
      facility,
      tags.map((tag) => ({ definition, input: { tag } })),
    ),
  );
  return tags.map((tag) => {
    const found = stored.get(refText({ entity: 'package', key: tag })) ?? null;
    const view = world.record(tag, found);
    if (!view || !isPackage(view)) {
      return {
        tag,
        item: '',
        unit: '',
        available: '0',
        onHand: '0',
        lab: null,
        problem: say('problem_not_in_facility'),
      };
    }
    const { item, unit, quantity: available, fields } = view;
    const onHand = found && isPackage(found) ? found.quantity : '0';
    const lab = fields?.LabTestingState;
    const [problem] = packageProblems({ record: view, others: {}, named: [], tags: {}, choices: {}, today: '' });
    return { tag, item, unit, available, onHand, lab: lab ? String(lab) : null, problem: problem?.sentence ?? null };
  });
}
