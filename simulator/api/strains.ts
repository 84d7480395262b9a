import type { Endpoint } from './endpoint.ts';
import { byIdOf, listsOf, type RecordShape } from './record-lists.ts';

const strain: RecordShape = {
  kind: 'strain',
  blank: {
    Id: 0,
    Name: '',
    TestingStatus: 'None',
    ThcLevel: null,
    CbdLevel: null,
    IndicaPercentage: 0,
    SativaPercentage: 0,
    IsUsed: false,
    Genetics: '',
  },
};

const sublocation: RecordShape = { kind: 'sublocation', blank: { Id: 0, Name: '' }, needs: 'sublocations' };

/** Strains and sublocations: rows without a LastModified, yet the active lists filter by it. */
export const strainEndpoints: readonly Endpoint[] = [
  ...listsOf(strain, [
    { path: '/strains/v2/active', list: 'active', window: 'lastModified' },
    { path: '/strains/v2/inactive', list: 'inactive', window: 'none' },
  ]),
  byIdOf(strain, { path: '/strains/v2/{id}' }),
  ...listsOf(sublocation, [
    { path: '/sublocations/v2/active', list: 'active', window: 'lastModified' },
    { path: '/sublocations/v2/inactive', list: 'inactive', window: 'none' },
  ]),
  byIdOf(sublocation, { path: '/sublocations/v2/{id}' }),
];
