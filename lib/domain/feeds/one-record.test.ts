import { describe, expect, it } from 'vitest';
import { imageOf, listOfRecord, listsOfEntity, oneRecord } from './one-record';

describe('one record', () => {
  it.each([
    ['plant', '1A4FF0000000001000000007', '/plants/v2/1A4FF0000000001000000007'],
    ['plant-batch', '5', '/plantbatches/v2/5'],
    ['harvest', '1', '/harvests/v2/1'],
    ['location', '3', '/locations/v2/3'],
    ['item', '4', '/items/v2/4'],
    ['strain', '6', '/strains/v2/6'],
    ['receipt', '9', '/sales/v2/receipts/9'],
    ['job', '9', '/processing/v2/9'],
    ['sublocation', '8', '/sublocations/v2/8'],
  ])('of kind %s is read by its key', (entity, key, path) => {
    expect(oneRecord(entity)?.path(key)).toBe(path);
  });

  it('of a kind that Metrc shows in lists only is not', () => {
    expect(oneRecord('brand')).toBeNull();
    expect(listsOfEntity('brand')).toHaveLength(1);
  });

  it('is kept with its plain values under Metrc’s names', () => {
    const raw = { Id: 1, Name: 'H', FinishedDate: null, Strains: [1], IsOnHold: false };
    const row = { entity: 'harvest', key: '1', feed: 'harvests', name: 'H', lastModified: null, raw };
    expect(imageOf(row)).toMatchObject({ list: 'harvests', lastModified: '', fields: { Id: 1, IsOnHold: false } });
    expect(Object.keys(imageOf(row).fields)).toEqual(['Id', 'Name', 'IsOnHold']);
  });
});

describe('the list of a record read singly', () => {
  it.each([
    ['plant', { GrowthPhase: 'Flowering', DestroyedDate: null }, null, 'plants-flowering'],
    ['plant', { GrowthPhase: 'Flowering', DestroyedDate: '2026-01-01' }, 'plants-flowering', 'plants-inactive'],
    ['harvest', { FinishedDate: '2026-01-01' }, 'harvests', 'harvests-inactive'],
    ['harvest', { FinishedDate: null }, 'harvests-inactive', 'harvests'],
    ['harvest', {}, 'harvests-on-hold', 'harvests-on-hold'],
    ['receipt', { IsFinal: true, ArchivedDate: null }, 'receipts', 'receipts-inactive'],
    ['receipt', { IsFinal: false, ArchivedDate: null }, 'receipts-inactive', 'receipts'],
    ['strain', {}, 'strains-inactive', 'strains-inactive'],
    ['strain', {}, null, 'strains'],
  ])('%s %j met in %s', (entity, raw, known, list) => {
    expect(listOfRecord(entity, raw, known)).toBe(list);
  });
});
