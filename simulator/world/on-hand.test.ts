import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { firstFacility } from '../testing/bodies.ts';
import { countOnHand, differences, onHandCsv } from './on-hand.ts';
import { packagesIn } from './package-lists.ts';
import { createWorld } from './world.ts';

const world = createWorld({ packages: 400 });
const facility = firstFacility(world);
const count = (planted: number, unreported = new Map<string, string>()) =>
  countOnHand(facility, { differences: planted, random: createRandom(5), unreported });

describe('countOnHand', () => {
  it('agrees with every package on the premises when nothing is planted', () => {
    const { lines, truth } = count(0);
    expect(truth).toEqual({});
    expect(lines.map(({ label, quantity }) => `${label} ${quantity}`)).toEqual(
      [...packagesIn(facility, 'active'), ...packagesIn(facility, 'onhold')].map(
        ({ label, quantity }) => `${label} ${quantity}`,
      ),
    );
  });

  it('plants each kind in turn, and nothing but what it says', () => {
    const { lines, truth } = count(12);
    expect(Object.keys(truth)).toHaveLength(12);
    expect(new Set(Object.values(truth).map(({ kind }) => kind))).toEqual(new Set(differences));
    const plain = new Map(count(0).lines.map((line) => [line.label, line]));
    for (const line of lines) if (!truth[line.label]) expect(line).toEqual(plain.get(line.label));
    for (const [label, { local, metrc }] of Object.entries(truth)) {
      expect(lines.find((line) => line.label === label) ?? null).toEqual(local);
      expect(local).not.toEqual(plain.get(label) ?? null);
      expect(local === null || metrc === null || local.label === metrc.label).toBe(true);
    }
  });

  it('is the same for the same seed', () => {
    expect(count(20)).toEqual(count(20));
  });

  it('takes off what was sold and not reported', () => {
    const pkg = packagesIn(facility, 'active')[3];
    const { truth } = count(0, new Map([[pkg?.label ?? '', '0.5']]));
    expect(Object.values(truth)).toMatchObject([{ kind: 'unreported-sale' }]);
  });

  it('writes a CSV with a header and one line a tag', () => {
    const csv = onHandCsv(count(3));
    expect(csv.split('\r\n')[0]).toBe('Tag,On hand,Unit,Location');
    expect(csv.trim().split('\r\n')).toHaveLength(count(3).lines.length + 1);
  });
});
