import { describe, expect, it } from 'vitest';
import { createClock } from './clock.ts';
import { packagesIn } from './package-lists.ts';
import type { PackageList } from './types.ts';
import { createWorld } from './world.ts';

const at = Date.UTC(2026, 10, 23, 20);
const clock = () => createClock(() => at);
const lists: PackageList[] = ['active', 'onhold', 'inactive', 'intransit', 'transferred'];

function text(seed: number, packages = 300): string {
  const world = createWorld({ seed, packages, clock: clock() });
  const facilities = world.facilities.map((f) => ({ ...f, packages: [...f.packages.values()], idByLabel: null }));
  return JSON.stringify({ facilities, keys: [...world.userKeys.keys()], vendor: world.vendorKey });
}

describe('createWorld', () => {
  it('gives the same world for the same seed and another for another', () => {
    expect(text(7)).toBe(text(7));
    expect(text(7)).not.toBe(text(8));
  });

  it('keeps labels and quantities when only the clock reads later', () => {
    const early = createWorld({ packages: 100, clock: clock() });
    const late = createWorld({ packages: 100, clock: createClock(() => at + 86_400_000 * 40) });
    const essence = (world: typeof early) =>
      world.facilities.flatMap((f) =>
        [...f.packages.values()].map((p) => `${p.id} ${p.label} ${p.quantity} ${p.unit}`),
      );
    expect(essence(late)).toEqual(essence(early));
  });

  it('has a retailer and a second license in California and one in Michigan', () => {
    const world = createWorld({ packages: 50 });
    expect(world.facilities.map(({ state, license }) => `${state} ${license}`)).toEqual([
      'ca C11-0000511-LIC',
      'ca C12-0000702-LIC',
      'mi PAAA-41QG-7VJW',
    ]);
    expect(world.facility('mi', 'C11-0000511-LIC')).toBeUndefined();
  });

  it('puts a package in every list, most in the active one', () => {
    for (const facility of createWorld({ packages: 400 }).facilities) {
      const sizes = lists.map((list) => packagesIn(facility, list).length);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
      expect(sizes[0]).toBeGreaterThan(facility.packages.size * 0.4);
    }
  });

  it('writes tags of 24 characters from 1A4, quantities of at most 4 decimals and stamps of the past', () => {
    const world = createWorld({ packages: 500, clock: clock() });
    for (const facility of world.facilities) {
      for (const pkg of facility.packages.values()) {
        expect(pkg.label).toMatch(/^1A4[0-9A-F]{21}$/);
        expect(pkg.quantity).toMatch(/^\d+(\.\d{1,4})?$/);
        expect(pkg.lastModified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}\+00:00$/);
        expect(pkg.lastModified < new Date(at).toISOString()).toBe(true);
        expect(pkg.lastModified > facility.credentialedDate).toBe(true);
        if (pkg.finishedDate !== null) expect(pkg.finishedDate >= pkg.packagedDate).toBe(true);
      }
      expect(facility.idByLabel.size).toBe(facility.packages.size);
    }
  });

  it('spreads LastModified over the years of the license', () => {
    const [facility] = createWorld({ packages: 1000, clock: clock() }).facilities;
    const years = new Set([...(facility?.packages.values() ?? [])].map((pkg) => pkg.lastModified.slice(0, 4)));
    expect(years.size).toBeGreaterThan(2);
  });

  it('makes stamps that are unique and only move forward', () => {
    const world = createWorld({ packages: 10, clock: clock() });
    const stamps = Array.from({ length: 12_000 }, () => world.stamp());
    expect(new Set(stamps).size).toBe(stamps.length);
    expect([...stamps].sort()).toEqual(stamps);
  });
});
