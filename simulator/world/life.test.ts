import { describe, expect, it, vi } from 'vitest';
import { firstFacility } from '../testing/bodies.ts';
import { createClock } from './clock.ts';
import { createLife } from './life.ts';
import { listOf } from './list-of.ts';
import { createWorld } from './world.ts';

const make = () => {
  const world = createWorld({ packages: 200, clock: createClock(() => Date.UTC(2026, 10, 23, 20)) });
  return { world, facility: firstFacility(world), life: createLife(world) };
};
const HOUR = 3_600_000;

describe('the shop', () => {
  it('lowers quantities when it reports, and leaves no adjustment', () => {
    const { world, facility, life } = make();
    const [sale] = life.shop.sell(facility, 1);
    const pkg = facility.packages.get(facility.idByLabel.get(sale?.label ?? '') ?? 0);
    const before = Number(pkg?.quantity);
    expect(world.revision(facility)).toBe(0);
    expect(life.shop.unreported(facility).get(sale?.label ?? '')).toBe(sale?.quantity);
    life.shop.report(facility);
    expect(Number(pkg?.quantity)).toBeCloseTo(before - Number(sale?.quantity), 6);
    expect(facility.adjustments).toEqual([]);
    expect(life.shop.unreported(facility).size).toBe(0);
  });

  it('never sells more than there is', () => {
    const { facility, life } = make();
    for (let i = 0; i < 40; i++) life.shop.sell(facility, 200);
    life.shop.report(facility);
    for (const pkg of facility.packages.values()) expect(Number(pkg.quantity)).toBeGreaterThanOrEqual(0);
  });

  it('reports nightly at the turn of the facility’s day', () => {
    const { world, facility, life } = make();
    life.set({ salesPerHour: 30, reporting: 'nightly' });
    life.advance(2 * HOUR);
    expect(world.revision(facility)).toBe(0);
    expect(life.shop.unreported(facility).size).toBeGreaterThan(0);
    life.advance(11 * HOUR);
    expect(world.revision(facility)).toBeGreaterThan(0);
    life.stop();
  });

  it('reports every five minutes', () => {
    const { world, facility, life } = make();
    life.set({ salesPerHour: 120, reporting: '5-minutes' });
    life.advance(4 * 60_000);
    expect(world.revision(facility)).toBe(0);
    life.advance(2 * 60_000);
    expect(world.revision(facility)).toBeGreaterThan(0);
    life.stop();
  });
});

describe('life', () => {
  it('does nothing unless it is set', () => {
    const { world, life } = make();
    expect(life.advance(24 * HOUR)).toBe(0);
    expect(world.facilities.map((f) => world.revision(f))).toEqual([0, 0, 0]);
    expect(world.clock.now()).toBe(Date.UTC(2026, 10, 24, 20));
  });

  it('runs by itself once it is set, at its speed', async () => {
    const { world, facility, life } = make();
    life.set({ salesPerHour: 60, speed: 600 });
    await vi.waitFor(() => expect(world.revision(facility)).toBeGreaterThan(0), { timeout: 3000, interval: 50 });
    life.stop();
  });

  it('is the same day for the same seed', () => {
    const day = () => {
      const { world, life } = make();
      const effects: string[] = [];
      world.afterEffect.add(({ at, action, label, after }) =>
        effects.push(`${at} ${action} ${label} ${after.quantity}`),
      );
      life.set({ salesPerHour: 20, transfersPerHour: 5, editsPerHour: 5 });
      life.advance(8 * HOUR);
      life.stop();
      return effects;
    };
    const first = day();
    expect(first.length).toBeGreaterThan(300);
    expect(day()).toEqual(first);
  });

  it('sends packages off, brings new ones and lets others edit', () => {
    const { world, facility, life } = make();
    const actions = new Set<string>();
    world.afterEffect.add(({ action }) => actions.add(action));
    const before = facility.packages.size;
    life.set({ transfersPerHour: 20, editsPerHour: 20 });
    life.advance(12 * HOUR);
    life.stop();
    expect(facility.packages.size).toBeGreaterThan(before);
    for (const action of ['depart', 'transferred', 'create', 'adjust', 'location', 'note', 'hold'])
      expect(actions).toContain(action);
    const ids = [...facility.packages.values()].filter((pkg) => listOf(pkg) === 'active').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
