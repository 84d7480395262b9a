import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { createClock } from './clock.ts';
import { createLife } from './life.ts';
import { packagesIn } from './package-lists.ts';
import { changeRecord, makeRecord, moveRecord, vanishRecord } from './record-changes.ts';
import { recordKind, recordKinds } from './record-kinds.ts';
import { arriveAt, comeBack, sendOff } from './transfers.ts';
import type { Facility, Package } from './types.ts';
import { createWorld } from './world.ts';

const make = () => createWorld({ packages: 40, grow: true, clock: createClock(() => Date.UTC(2026, 5, 1)) });
const everything = (facility: Facility) => recordKinds.flatMap(({ kind }) => facility.records.all(kind));
const [MICRO, FARM] = [1, 3];

describe('the records of a world', () => {
  it('are the same for the same seed', () => {
    const text = () => JSON.stringify(make().facilities.map(everything));
    expect(text()).toBe(text());
  });

  it('belong to licenses that may have them', () => {
    const counts = (nth: number) => {
      const { records } = make().facilities[nth] as Facility;
      return ['plant', 'receipt', 'processingjob', 'sublocation'].map((kind) => records.all(kind).length > 0);
    };
    expect(counts(0)).toEqual([false, true, false, false]);
    expect(counts(MICRO)).toEqual([true, true, true, true]);
    expect(counts(FARM)).toEqual([true, false, false, true]);
  });

  it('come in the numbers asked for, and leave the packages as they were', () => {
    const asked = createWorld({ packages: 40, sizes: { plants: 500, receipts: 300 } });
    expect(asked.facilities[MICRO]?.records.all('plant')).toHaveLength(500);
    expect(asked.facilities[0]?.records.all('receipt')).toHaveLength(300);
    expect(asked.facilities[2]?.records.all('receipt')).toHaveLength(30);
    const labels = (world: typeof asked) => world.facilities.flatMap((f) => [...f.idByLabel.keys()]);
    expect(labels(asked)).toEqual(labels(createWorld({ packages: 40 })));
  });

  it('never share an id within a kind and a state', () => {
    const ids = make().facilities.flatMap((f) => f.records.all('transfer').map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are found as a walk over all finds them, after any changes', () => {
    const change = fc.record({ nth: fc.nat(), deed: fc.constantFrom('edit', 'move', 'make', 'vanish', 'look') });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), fc.nat(), (changes, cut) => {
        const world = make();
        const facility = world.facilities[MICRO] as Facility;
        const kind = recordKind('plant');
        const { records } = facility;
        const random = createRandom(cut);
        const start = records.all('plant')[cut % 60]?.lastModified ?? '';
        const check = () => {
          for (const list of Object.keys(kind.lists)) {
            const slowly = (from: string) =>
              records
                .all('plant')
                .filter((record) => record.list === list && record.lastModified >= from)
                .map(({ id }) => id)
                .sort((a, b) => b - a);
            expect(
              records
                .index('plant')
                .list(list)
                .map(({ id }) => id),
            ).toEqual(slowly(''));
            const found = records.index('plant').changedWithin(list, start, '9999');
            expect(found.map(({ id }) => id)).toEqual(slowly(start));
          }
        };
        check();
        for (const { nth, deed } of changes) {
          const record = records.all('plant')[nth % records.all('plant').length];
          if (!record) break;
          if (deed === 'edit') changeRecord(world, facility, record, { fields: { LocationName: String(nth) } });
          if (deed === 'move') moveRecord(world, facility, record, { kind, list: 'mother', random });
          if (deed === 'make') makeRecord(world, facility, kind, { random });
          if (deed === 'vanish') vanishRecord(world, facility, record);
          if (deed === 'look') check();
        }
        check();
      }),
      { numRuns: 20 },
    );
  });
});

describe('life among the records', () => {
  it('touches them at its rate, and not at all by default', () => {
    const world = make();
    const life = createLife(world);
    const before = JSON.stringify(world.facilities.map(everything));
    life.advance(3_600_000);
    expect(JSON.stringify(world.facilities.map(everything))).toBe(before);
    life.set({ recordEditsPerHour: 60 });
    expect(life.advance(3_600_000)).toBe(240);
    life.stop();
    expect(JSON.stringify(world.facilities.map(everything))).not.toBe(before);
  });

  it('has a manifest for what was on the way from the start, and follows it to its end', () => {
    const world = make();
    const facility = world.facilities[0] as Facility;
    const [pkg] = packagesIn(facility, 'intransit');
    const sent = facility.records.named('transfer', pkg?.inTransit ?? '');
    expect(sent).toMatchObject({ list: 'outgoing', details: { packageIds: [pkg?.id] } });
    comeBack(world, facility, pkg as Package);
    expect(sent).toMatchObject({ list: 'rejected', fields: { RecipientFacilityName: expect.any(String) } });
    const next = packagesIn(facility, 'active')[0] as Package;
    sendOff(world, facility, next, '0000888888');
    arriveAt(world, facility, next, 'C12-0000702-LIC');
    expect(facility.records.named('transfer', '0000888888')?.fields).toMatchObject({ ReceivedPackageCount: 1 });
    const arrived = world.facilities[MICRO]?.records.named('transfer', '0000888888');
    expect(arrived).toMatchObject({ list: 'incoming', fields: { ShipperFacilityLicenseNumber: facility.license } });
  });

  it('writes a manifest for what leaves and a receipt for what is sold', () => {
    const world = make();
    const facility = world.facilities[0] as Facility;
    const pkg = packagesIn(facility, 'active')[0] as Package;
    sendOff(world, facility, pkg, '0000777777');
    expect(facility.records.named('transfer', '0000777777')).toMatchObject({
      list: 'outgoing',
      details: { packageIds: [pkg.id] },
    });
    const receipts = facility.records.all('receipt').length;
    const life = createLife(world);
    life.shop.sell(facility, 2);
    const labels = life.shop.report(facility);
    expect(facility.records.all('receipt')).toHaveLength(receipts + labels.length);
  });
});
