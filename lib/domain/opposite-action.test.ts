import { describe, expect, it } from 'vitest';
import { allLines } from '@/lib/testing/action-lines/all-lines';
import { imageOf, worldOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import { parseInput } from './actions/draw-form';
import { actionOf, actions } from './actions/registry';
import { correctable, oppositeOf } from './opposite-action';
import type { ActionRecord, Subject } from './records';
import { isPackage, sameValue, withPatch } from './subject';

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
const itself = { newName: 'X', testingStatus: 'None', thcLevel: '0.1', cbdLevel: '', indica: '60', sativa: '40' };
const harvest = imageOf('harvest', 'X', {
  Name: 'X',
  DryingLocationName: 'Vault',
  DryingSublocationName: '',
  FinishedDate: null,
});

const waste = { TotalWasteWeight: 5, CurrentWeight: 10 };
const job = (isFinished: boolean) =>
  imageOf('job', 'X', { Name: 'X', IsFinished: isFinished, FinishedDate: isFinished ? date : null });
const { before: item, fine: itemForm } = allLines['item.update'] ?? { before: null, fine: {} };

/** An input that changes the record, for each type that takes back what was done to a record that stays. */
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
  'harvest.waste': [{ ...own, weight: '2', wasteType: 'Trim', date }, withPatch(harvest, { fields: waste })],
  'harvest.waste-discontinue': [{ ...own, wasteId: '9', weight: '2' }, withPatch(harvest, { fields: waste })],
  'package.use-by': [
    { expirationDate: '2027-01-01', sellByDate: '', useByDate: '' },
    viewOf({ fields: { SellByDate: '2026-12-24' } }),
  ],
  'item.update': [{ ...own, ...itemForm }, item as Subject],
  'job.finish': [{ ...own, date }, job(false)],
  'job.unfinish': [{ ...own }, job(true)],
  'location.update': [{ ...own, newName: 'Y', locationType: 'Default' }, place],
  'sublocation.rename': [{ ...own, newName: 'Y' }, place],
  'brand.rename': [{ ...own, newName: 'Y' }, place],
  'strain.update': [{ ...own, ...strain, newName: 'Y', indica: '30', sativa: '70' }, kush],
  'receipt.finalize': [{ ...own }, imageOf('receipt', 'X', { IsFinal: false })],
  'receipt.unfinalize': [{ ...own }, imageOf('receipt', 'X', { IsFinal: true })],
  'harvest.finish': [{ ...own, date }, harvest],
  'harvest.unfinish': [{ ...own }, withPatch(harvest, { fields: { FinishedDate: date } })],
};

/** What a person adds to the form, where nothing here knows it. */
const typed: Record<string, Record<string, string>> = {
  'harvest.waste-discontinue': { wasteId: '9' },
  'harvest.waste': { wasteType: 'Trim' },
};

/** Nothing takes these back, and why. */
const withoutOpposite: Record<string, string> = {
  ...because('the write says what happened, and Metrc has none that takes it back', [
    'package.plant',
    'package.remediate',
    'package.decontaminate',
    'plant.destroy',
    'plant.manicure',
    'plant.waste',
    'plant.additive',
    'plant.additive-template',
    'batch.destroy',
    'batch.waste',
    'batch.additive',
    'batch.additive-template',
    'location.additive',
    'location.additive-template',
    'job.adjust',
  ]),
  ...because('a plant batch is only destroyed, with waste that there was none of', [
    'plant.plantings',
    'batch.create',
    'batch.split',
  ]),
  ...because('a tag that was used is not free again', ['plant.tag', 'batch.tag', 'batch.growth-phase']),
  ...because('that Metrc takes a plant back to an earlier phase is not documented', ['plant.growth-phase']),
  ...because('how many plants were in the merged group shows in no row', ['plant.merge']),
  ...because('each plant would have to be weighed again', ['harvest.restore-plants']),
  ...because('Metrc shows nowhere what was required before', ['package.lab-tests']),
  ...because('it replaces lines that no row of Metrc shows', ['template.update', 'shipment.update', 'receipt.update']),
  ...because('its manifest number is Metrc’s: which row it became, nothing here knows', ['shipment.create']),
  ...because('what is discontinued or voided stays so', [
    'package.discontinue',
    'location.discontinue',
    'sublocation.discontinue',
    'strain.discontinue',
    'item.discontinue',
    'brand.discontinue',
    'template.discontinue',
    'shipment.void',
    'job.discontinue',
    'receipt.void',
  ]),
};

function because(why: string, types: string[]): Record<string, string> {
  return Object.fromEntries(types.map((type) => [type, why]));
}

/** Types that leave a record behind which their opposite is about. */
const making = correctable.filter((type) => !(type in cases) && type !== 'plant.adjust');

function confirmed(type: string, input: Record<string, string>, before: Subject | null): ActionRecord {
  return {
    type,
    input: { ...(input.id ? {} : { tag }), ...input },
    before,
    state: 'confirmed',
  } as Partial<ActionRecord> as ActionRecord;
}

describe('a new entry that takes an action back', () => {
  it('is there for every action, or it is said why not', () => {
    const sides = [...correctable, ...Object.keys(withoutOpposite)];
    expect(sides.sort()).toEqual(actions.map(({ type }) => type).sort());
  });

  it.each(Object.entries(cases))('leaves the record as it was: %s', (type, [input, before]) => {
    const opposite = oppositeOf(confirmed(type, input, before));
    if (!opposite) throw new Error(`${type} has no opposite`);
    const definition = actionOf(opposite.type);
    expect(opposite.target).toBe(isPackage(before) ? tag : '7');
    const after = withPatch(before, actionOf(type).effect({ tag, ...input }, before));
    const given = { ...definition.start(worldOf(after)), ...typed[opposite.type], ...opposite.fields };
    const parsed = parseInput(definition, { tag, ...own, date, note: '', ...given });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const again = withPatch(after, definition.effect(parsed.input, after));
    const fields = [...actionOf(type).guards, ...(actionOf(type).counters ?? [])];
    for (const field of fields) if (field !== 'FinishedDate') expect(sameValue(again, before, field), field).toBe(true);
    const isFinished = (record: Subject) => Boolean(record.fields?.FinishedDate);
    expect(isFinished(again)).toBe(isFinished(before));
    expect(fields.some((field) => !sameValue(after, before, field))).toBe(true);
  });

  it.each(making)('is about the record that was made: %s', (type) => {
    const { before, fine } = allLines[type] ?? { before: null, fine: {} };
    const identity: Record<string, string> = before && !isPackage(before) ? { ...own, name: before.name } : { tag };
    const [made] = actionOf(type).creates?.({ ...identity, ...fine }, before) ?? [];
    const opposite = oppositeOf(confirmed(type, { ...identity, ...fine }, before));
    if (!made || !opposite) throw new Error(`${type} has no opposite`);
    const definition = actionOf(opposite.type);
    expect(opposite.target).toBe(isPackage(made) ? made.tag : `=${made.name}`);
    expect(definition.entity).toBe(isPackage(made) ? 'package' : made.entity);
    expect(definition.offered(made)).toBe(true);
    const parsed = parseInput(definition, { tag: opposite.target, id: '8', name: 'Y', date, ...opposite.fields });
    expect(parsed.ok).toBe(true);
  });

  it('of a harvested plant names the plant to its harvest', () => {
    const input = { ...own, name: tag, harvest: 'H1' };
    expect(oppositeOf(confirmed('plant.harvest', input, plant))).toEqual({
      type: 'harvest.restore-plants',
      target: '=H1',
      fields: { plants: tag },
    });
  });

  it('of plants split off merges them, if they are of one strain still', () => {
    const split = { ...own, newTag: tag, strain: 'Kush' };
    expect(oppositeOf(confirmed('plant.split', split, plant))?.fields).toEqual({ target: 'X' });
    expect(oppositeOf(confirmed('plant.split', { ...split, strain: 'Haze' }, plant))).toBeNull();
  });

  it('counts the plants of a group the other way', () => {
    const changed = confirmed('plant.adjust', { ...own, changeBy: '-3', reason: 'Drying' }, plant);
    expect(oppositeOf(changed)?.fields).toEqual({ changeBy: '3', reason: 'Drying' });
  });

  it('leaves alone what the entry did not change', () => {
    const input = { ...own, ...strain, newName: 'Y', thcLevel: '0.1', indica: '60', sativa: '40' };
    expect(oppositeOf(confirmed('strain.update', input, kush))?.fields).toEqual({ newName: 'X' });
  });

  it('moves the quantity by the same amount, whatever was sold since', () => {
    const opposite = oppositeOf(confirmed('package.adjust', { setTo: '90', reason: 'Drying' }, viewOf()));
    const fields = { changeBy: '10', reason: 'Drying' };
    expect(opposite).toEqual({ type: 'package.change-by', target: tag, fields });
  });

  it('is not offered where nothing was done, or nothing takes it back', () => {
    const adjusted = confirmed('package.adjust', { setTo: '90', reason: 'Drying' }, viewOf());
    expect(oppositeOf({ ...adjusted, state: 'rejected' })).toBeNull();
    expect(oppositeOf({ ...adjusted, before: null })).toBeNull();
    expect(oppositeOf({ ...adjusted, input: { ...adjusted.input, setTo: '100' } })).toBeNull();
    expect(oppositeOf(confirmed('package.move', move, viewOf({ place: null })))).toBeNull();
    expect(oppositeOf(confirmed('plant.destroy', {}, plant))).toBeNull();
    expect(oppositeOf(confirmed('strain.update', { ...own, ...itself }, kush))).toBeNull();
  });
});
