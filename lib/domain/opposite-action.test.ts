import { describe, expect, it } from 'vitest';
import { imageOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import { parseInput } from './actions/draw-form';
import { actionOf } from './actions/registry';
import { correctable, oppositeOf } from './opposite-action';
import type { ActionRecord, Subject } from './records';
import { sameValue, withPatch } from './subject';

const tag = viewOf().tag;
const date = '2026-11-23';
const own = { id: '7', name: 'X' };
const move = { location: 'Shelf', sublocation: '', date };
const plant = imageOf('plant', 'X', { LocationName: 'Vault', SublocationName: 'Row 1', StrainName: 'Kush' });
const batch = imageOf('plant-batch', 'X', {
  Name: 'X',
  UntrackedCount: 20,
  LocationName: 'Vault',
  SublocationName: null,
  StrainName: 'Kush',
});
const place = imageOf('location', 'X', { Name: 'X', LocationTypeName: 'Vault' });
const strain = { testingStatus: 'None', thcLevel: '0.2', cbdLevel: '' };
const kush = imageOf('strain', 'X', {
  Name: 'X',
  TestingStatus: 'None',
  ThcLevel: 0.1,
  CbdLevel: null,
  IndicaPercentage: 60,
  SativaPercentage: 40,
});
const harvest = imageOf('harvest', 'X', {
  Name: 'X',
  DryingLocationName: 'Vault',
  DryingSublocationName: '',
  FinishedDate: null,
});

/** An input that changes the record, for each type that can be taken back. */
const cases: Record<string, [Record<string, string>, Subject]> = {
  'package.adjust': [{ setTo: '90', reason: 'Drying', note: '', date }, viewOf()],
  'package.change-by': [{ changeBy: '-2.5', reason: 'Drying', note: '', date }, viewOf()],
  'package.move': [move, viewOf({ fields: { SublocationName: '' } })],
  'package.item': [{ item: 'Buds' }, viewOf()],
  'package.note': [{ note: 'new' }, viewOf({ note: 'old' })],
  'package.finish': [{ date }, viewOf({ quantity: '0' })],
  'package.unfinish': [{}, viewOf({ quantity: '0', finished: true, list: 'inactive' })],
  'package.donation-flag': [{}, viewOf({ fields: { IsDonation: false } })],
  'package.donation-unflag': [{}, viewOf({ fields: { IsDonation: true } })],
  'package.tradesample-flag': [{}, viewOf({ fields: { IsTradeSample: false } })],
  'package.tradesample-unflag': [{}, viewOf({ fields: { IsTradeSample: true } })],
  'package.finishedgood-flag': [{}, viewOf({ fields: { IsFinishedGood: false } })],
  'package.finishedgood-unflag': [{}, viewOf({ fields: { IsFinishedGood: true } })],
  'plant.move': [{ ...own, ...move }, plant],
  'plant.strain': [{ ...own, strain: 'Haze' }, plant],
  'batch.move': [{ ...own, ...move }, batch],
  'batch.strain': [{ ...own, strain: 'Haze' }, batch],
  'harvest.move': [{ ...own, ...move }, harvest],
  'package.external-id': [{ externalId: 'B-2' }, viewOf({ fields: { ExternalId: 'A-1' } })],
  'batch.rename': [{ ...own, newName: 'Y' }, batch],
  'batch.adjust': [{ ...own, changeBy: '-3', reason: 'Drying', note: '', date }, batch],
  'harvest.rename': [{ ...own, newName: 'Y' }, harvest],
  'job.finish': [{ ...own, date }, imageOf('job', 'X', { Name: 'X', IsFinished: false })],
  'location.update': [{ ...own, newName: 'Y', locationType: 'Default' }, place],
  'sublocation.rename': [{ ...own, newName: 'Y' }, place],
  'brand.rename': [{ ...own, newName: 'Y' }, place],
  'strain.update': [{ ...own, ...strain, newName: 'Y', indica: '30', sativa: '70' }, kush],
  'receipt.finalize': [{ ...own }, imageOf('receipt', 'X', { IsFinal: false })],
  'receipt.unfinalize': [{ ...own }, imageOf('receipt', 'X', { IsFinal: true })],
  'harvest.finish': [{ ...own, date }, harvest],
  'harvest.unfinish': [{ ...own }, withPatch(harvest, { fields: { FinishedDate: date } })],
};

function confirmed(type: string, input: Record<string, string>, before: Subject | null): ActionRecord {
  return { type, input: { tag, ...input }, before, state: 'confirmed' } as Partial<ActionRecord> as ActionRecord;
}

describe('a new entry that takes an action back', () => {
  it.each(correctable)('leaves the record as it was: %s', (type) => {
    const [input, before] = cases[type] ?? [{}, viewOf()];
    const opposite = oppositeOf(confirmed(type, input, before));
    if (!opposite) throw new Error(`${type} has no opposite`);
    const definition = actionOf(opposite.type);
    const parsed = parseInput(definition, { tag, ...own, date, note: '', ...opposite.fields });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const after = withPatch(before, actionOf(type).effect({ tag, ...input }, before));
    const again = withPatch(after, definition.effect(parsed.input, after));
    const fields = [...actionOf(type).guards, ...(actionOf(type).counters ?? [])];
    for (const field of fields) if (field !== 'FinishedDate') expect(sameValue(again, before, field), field).toBe(true);
    const isFinished = (record: Subject) => Boolean(record.fields?.FinishedDate);
    expect(isFinished(again)).toBe(isFinished(before));
    expect(fields.some((field) => !sameValue(after, before, field))).toBe(true);
  });

  it('moves the quantity by the same amount, whatever was sold since', () => {
    const opposite = oppositeOf(confirmed('package.adjust', { setTo: '90', reason: 'Drying' }, viewOf()));
    expect(opposite).toEqual({ type: 'package.change-by', fields: { changeBy: '10', reason: 'Drying' } });
  });

  it('is not offered where nothing was done, or nothing takes it back', () => {
    const adjusted = confirmed('package.adjust', { setTo: '90', reason: 'Drying' }, viewOf());
    expect(oppositeOf({ ...adjusted, state: 'rejected' })).toBeNull();
    expect(oppositeOf({ ...adjusted, before: null })).toBeNull();
    expect(oppositeOf({ ...adjusted, input: { ...adjusted.input, setTo: '100' } })).toBeNull();
    expect(oppositeOf(confirmed('package.move', move, viewOf({ place: null })))).toBeNull();
    expect(oppositeOf(confirmed('harvest.waste', {}, harvest))).toBeNull();
  });
});
