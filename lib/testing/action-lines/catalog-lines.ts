import { itemFactFields } from '@/lib/domain/actions/item-facts';
import { image, type Line, missing, notHere, type RefusedOn, unlisted } from './line';

const named = (entity: string, fields = {}) => ({ named: [image(entity, 'New', fields)] });
const twice = (entity: string) => ({ named: [image(entity, 'New'), image(entity, 'New')] });
const location = image('location', 'Old', { Name: 'Old', LocationTypeName: 'Default' });
const sublocation = image('sublocation', 'Old', { Name: 'Old' });
const strainFields = { TestingStatus: 'None', ThcLevel: 0.1, IndicaPercentage: 60, SativaPercentage: 40 };
const strain = image('strain', 'Old', { Name: 'Old', ...strainFields });
const strainForm = {
  newName: 'New',
  testingStatus: 'None',
  thcLevel: '0.1',
  cbdLevel: '',
  indica: '60',
  sativa: '40',
};
const itemFields = { ProductCategoryName: 'Buds', UnitOfMeasureName: 'Grams', StrainName: 'Kush' };
const item = image('item', 'Old', { Name: 'Old', ...itemFields, UnitWeight: 3.5 });
const noFacts = Object.fromEntries(Object.keys(itemFactFields()).map((name) => [name, '']));
const plainItem = { newName: 'New', category: 'Buds', unit: 'Grams', strain: 'Kush', brand: '', description: '' };
const itemForm = { ...plainItem, ...noFacts };
const brand = image('brand', 'Old', { Name: 'Old', Status: 'Paid' });
const over = (list: string): RefusedOn[] => [notHere, ['one that is discontinued', { list }, 'problem_record_over']];
const inactive = (record: typeof location, call: string, list: string): Line => ({
  call,
  before: record,
  fine: {},
  effect: { list },
  once: { named: [record] },
  none: { named: [] },
  wrong: [],
  refusedOn: over(list),
});

/** Writes on places, strains, items and brands. */
export const catalogLines: Record<string, Line> = {
  'location.create': {
    call: 'POST /locations/v2',
    before: null,
    fine: { newName: 'New', locationType: 'Default' },
    effect: {},
    also: ['location:New'],
    sends: { Name: 'New', LocationTypeName: 'Default' },
    once: named('location', { LocationTypeName: 'Default' }),
    twice: twice('location'),
    wrong: [missing('newName'), unlisted('locationType')],
  },
  'location.update': {
    call: 'PUT /locations/v2',
    before: location,
    fine: { newName: 'New', locationType: 'Default' },
    effect: { fields: { Name: 'New', LocationTypeName: 'Default' } },
    also: ['location:New'],
    sends: { Id: 7, Name: 'New' },
    wrong: [unlisted('locationType'), ['what it is', { newName: 'Old' }, 'problem_changes_nothing', 'newName']],
  },
  'location.discontinue': inactive(location, 'DELETE /locations/v2/{id}', 'locations-inactive'),
  'sublocation.create': {
    call: 'POST /sublocations/v2',
    before: null,
    fine: { newName: 'New' },
    effect: {},
    also: ['sublocation:New'],
    once: named('sublocation'),
    twice: twice('sublocation'),
    wrong: [missing('newName')],
  },
  'sublocation.rename': {
    call: 'PUT /sublocations/v2',
    before: sublocation,
    fine: { newName: 'New' },
    effect: { fields: { Name: 'New' } },
    also: ['sublocation:New'],
    sends: { Id: 7, Name: 'New' },
    wrong: [['its own name', { newName: 'Old' }, 'problem_changes_nothing', 'newName']],
  },
  'sublocation.discontinue': inactive(sublocation, 'DELETE /sublocations/v2/{id}', 'sublocations-inactive'),
  'strain.create': {
    call: 'POST /strains/v2',
    before: null,
    fine: strainForm,
    effect: {},
    also: ['strain:New'],
    sends: { Name: 'New', ThcLevel: 0.1, CbdLevel: null, IndicaPercentage: 60 },
    once: named('strain', { Name: 'New', ...strainFields }),
    twice: twice('strain'),
    wrong: [
      missing('newName'),
      ['more than a whole', { sativa: '41' }, 'problem_not_100', 'sativa'],
      ['a word', { thcLevel: 'much' }, 'problem_not_a_number', 'thcLevel'],
    ],
  },
  'strain.update': {
    call: 'PUT /strains/v2',
    before: strain,
    fine: strainForm,
    effect: { fields: { Name: 'New', CbdLevel: null, ...strainFields } },
    also: ['strain:New'],
    sends: { Id: 7, Name: 'New' },
    wrong: [['what it is', { newName: 'Old' }, 'problem_changes_nothing', 'newName']],
  },
  'strain.discontinue': inactive(strain, 'DELETE /strains/v2/{id}', 'strains-inactive'),
  'item.create': {
    call: 'POST /items/v2',
    before: null,
    fine: itemForm,
    effect: {},
    also: ['item:New'],
    sends: { Name: 'New', ItemCategory: 'Buds', UnitOfMeasure: 'Grams', Strain: 'Kush' },
    once: named('item', itemFields),
    twice: twice('item'),
    wrong: [missing('newName'), unlisted('category'), unlisted('unit'), unlisted('strain'), unlisted('brand')],
  },
  'item.update': {
    call: 'PUT /items/v2',
    before: item,
    fine: itemForm,
    effect: { fields: { Name: 'New', ...itemFields, ItemBrandName: null, Description: null } },
    also: ['item:New'],
    sends: { Id: 7, Name: 'New', UnitWeight: 3.5 },
    wrong: [['what it is', { newName: 'Old' }, 'problem_changes_nothing', 'newName'], unlisted('category')],
  },
  'item.discontinue': inactive(item, 'DELETE /items/v2/{id}', 'items-inactive'),
  'brand.create': {
    call: 'POST /items/v2/brand',
    before: null,
    fine: { newName: 'New' },
    effect: {},
    also: ['brand:New'],
    once: named('brand'),
    twice: twice('brand'),
    wrong: [missing('newName')],
  },
  'brand.rename': {
    call: 'PUT /items/v2/brand',
    before: brand,
    fine: { newName: 'New' },
    effect: { fields: { Name: 'New' } },
    also: ['brand:New'],
    sends: { Id: 7, Name: 'New' },
    wrong: [['its own name', { newName: 'Old' }, 'problem_changes_nothing', 'newName'], missing('newName')],
  },
  'brand.discontinue': {
    call: 'DELETE /items/v2/brand/{id}',
    before: brand,
    fine: {},
    effect: {},
    once: { word: 'done' },
    none: { word: 'refused' },
    wrong: [],
    refusedOn: over('brands-inactive'),
  },
};
