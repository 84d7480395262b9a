import type { Endpoint } from './endpoint.ts';
import { byIdOf, listsOf, type RecordShape } from './record-lists.ts';

const additive: RecordShape = {
  kind: 'additive',
  needs: 'grow',
  blank: {
    AdditiveTypeName: null,
    ProductTradeName: '',
    EpaRegistrationNumber: null,
    ProductSupplier: '',
    ApplicationDevice: '',
    AmountUnitOfMeasure: '',
    TotalAmountApplied: 0,
    PlantBatchId: null,
    PlantBatchName: null,
    PlantCount: 0,
    RestrictiveEntryIntervalQuantityDescription: null,
    RestrictiveEntryIntervalTimeDescription: null,
    Rate: null,
    Volume: null,
    Note: null,
  },
};

const template: RecordShape = {
  kind: 'additivetemplate',
  needs: 'grow',
  blank: {
    Id: 0,
    FacilityId: 0,
    Name: null,
    AdditiveType: '',
    AdditiveTypeName: null,
    ApplicationDevice: '',
    EpaRegistrationNumber: '',
    Note: null,
    ProductSupplier: '',
    ProductTradeName: '',
    RestrictiveEntryIntervalQuantityDescription: null,
    RestrictiveEntryIntervalTimeDescription: null,
    ActiveIngredients: [],
    LastModified: '',
    IsActive: false,
  },
};

/** Additives given to plants, and the templates for it. Rows of additives have neither Id nor LastModified. */
export const additiveEndpoints: readonly Endpoint[] = [
  ...listsOf(additive, [{ path: '/plants/v2/additives', list: 'all', window: 'lastModified' }]),
  ...listsOf(template, [
    { path: '/additivestemplates/v2/active', list: 'active', window: 'lastModified' },
    { path: '/additivestemplates/v2/inactive', list: 'inactive', window: 'none' },
  ]),
  byIdOf(template, { path: '/additivestemplates/v2/{id}', inArray: true }),
];
