import { describe, expect, it } from 'vitest';
import { packageRow } from '@/lib/testing/host-rows';
import { plantRaw, plantRow } from '@/lib/testing/record-facts';
import { harvests } from '../pages/harvests';
import { packages } from '../pages/packages';
import { plants } from '../pages/plants';
import { tags } from '../pages/tags';
import { rowAgainstMirror } from './row-against-mirror';

const raw = { Quantity: 100, UnitOfMeasureName: 'Each', LocationName: 'Vault', Item: { Name: 'Gummies' } };
const differing = (fields: Record<string, string | undefined>, changes = {}) =>
  rowAgainstMirror(packageRow('1A4FF0100000022000000123', fields), packages, {
    list: 'active',
    raw: { ...raw, ...changes },
  });

describe('a row against the mirror', () => {
  it('agrees where both say the same, whatever the case and the blanks', () => {
    expect(differing({})).toEqual([]);
    expect(differing({ item: ' GUMMIES ', place: 'vault' })).toEqual([]);
  });

  it.each([
    ['1250.5', 1250.5004, []],
    ['1250.5', 1250.55, []],
    ['1250.5', 1250.5501, ['quantity']],
    ['1250', 1250.4, ['quantity']],
    ['96', 96, []],
  ])('shown as %s, kept as %d: within half of the last digit', (quantity, Quantity, names) => {
    expect(differing({ quantity }, { Quantity })).toEqual(names);
  });

  it('names every field in which they differ', () => {
    expect(differing({ quantity: '99', place: 'Shelf', item: 'Drops', unit: 'g' })).toEqual([
      'quantity',
      'unit',
      'place',
      'item',
    ]);
  });

  it('holds nothing against what one side does not have: hidden columns, fields the API leaves out', () => {
    expect(differing({ quantity: undefined, place: undefined })).toEqual([]);
    expect(differing({ place: 'Shelf' }, { LocationName: null })).toEqual([]);
    expect(rowAgainstMirror(packageRow('X'), packages, { list: 'active', raw: {} })).toEqual([]);
  });

  it('sees that they have it in different lists, where the page’s grid has lists of ours', () => {
    const at = (grid: string, list: string) =>
      rowAgainstMirror(plantRow({}, { grid }), plants, { list, raw: plantRaw });
    expect(at('plantsflowering', 'plants-flowering')).toEqual([]);
    expect(at('plantsvegetative', 'plants-flowering')).toEqual(['list']);
    const used = { kind: 'tag', grid: 'used', key: 'X', fields: {} };
    expect(rowAgainstMirror(used, tags, { list: 'package-tags', raw: {} })).toEqual([]);
  });

  it('takes no text for a number', () => {
    const row = { kind: 'harvest', grid: 'harvested', key: 'H', fields: { quantity: 'many' } };
    expect(rowAgainstMirror(row, harvests, { list: 'harvests', raw: { CurrentWeight: 4 } })).toEqual([]);
  });
});
