import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { changePackage } from './changes.ts';
import { createClock } from './clock.ts';
import { listOf } from './list-of.ts';
import { makePackage } from './new-packages.ts';
import { indexOf } from './package-index.ts';
import { packagesIn } from './package-lists.ts';
import type { Facility, PackageList } from './types.ts';
import { createWorld } from './world.ts';

const lists: PackageList[] = ['active', 'onhold', 'inactive', 'intransit', 'transferred'];
const writer = { by: 'Test', door: 'user' as const };

function slowly(facility: Facility, list: PackageList, start = '', end = '~') {
  return [...facility.packages.values()]
    .filter((pkg) => listOf(pkg) === list && pkg.lastModified >= start && pkg.lastModified <= end)
    .sort((a, b) => b.id - a.id)
    .map((pkg) => pkg.id);
}

describe('the package index', () => {
  it('finds what a walk over all packages finds, after any changes', () => {
    const change = fc.record({ nth: fc.nat(), kind: fc.constantFrom('hold', 'finish', 'leave', 'touch', 'new') });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.nat(), (changes, cut) => {
        const world = createWorld({ packages: 60, clock: createClock(() => Date.UTC(2026, 5, 1)) });
        const facility = world.facilities[0] as Facility;
        indexOf(facility);
        const all = [...facility.packages.values()];
        for (const { nth, kind } of changes) {
          const pkg = all[nth % all.length];
          if (!pkg) continue;
          if (kind === 'new') makePackage(world, facility, createRandom(nth), {}, writer);
          else {
            changePackage(world, facility, pkg, writer, { action: kind, text: kind }, () => {
              if (kind === 'hold') pkg.onHold = !pkg.onHold;
              if (kind === 'finish') pkg.finishedDate = pkg.finishedDate === null ? '2026-06-01' : null;
              if (kind === 'leave') pkg.inTransit = pkg.inTransit === null ? '0000000001' : null;
            });
          }
        }
        const start = (all[cut % all.length] as (typeof all)[number]).lastModified;
        for (const list of lists) {
          expect(packagesIn(facility, list).map(({ id }) => id)).toEqual(slowly(facility, list));
          const changed = indexOf(facility).changedWithin(list, start, '9999');
          expect(changed.map(({ id }) => id)).toEqual(slowly(facility, list, start));
        }
      }),
      { numRuns: 40 },
    );
  });
});
