import { additiveTypes, plantWasteReasons } from '../world/vocabulary.ts';
import type { Endpoint } from './endpoint.ts';
import { plantBatchBlank, plantBlank } from './plant-blank.ts';
import { byIdOf, listsOf, type RecordShape, reasonRow, vocabulary } from './record-lists.ts';
import { wasteMethods } from './waste-methods.ts';

const plant: RecordShape = { kind: 'plant', blank: plantBlank, needs: 'grow' };
const batch: RecordShape = { kind: 'plantbatch', blank: plantBatchBlank, needs: 'grow' };

const wasteBlank = {
  PlantWasteNumber: '',
  WasteMethodName: '',
  WasteWeight: 0,
  WasteUnitOfMeasureName: '',
  WasteReasonName: '',
  PlantBatchId: null,
  PlantBatchName: null,
  PlantCount: 0,
  WasteDate: '',
};

const plantLists = ['vegetative', 'flowering', 'onhold', 'inactive', 'mother', 'mother/onhold', 'mother/inactive'];
const reasons = plantWasteReasons.map(({ name, requiresNote }) => ({ ...reasonRow(name), RequiresNote: requiresNote }));

/** Plants and their batches. */
export const plantEndpoints: readonly Endpoint[] = [
  ...listsOf(
    plant,
    plantLists.map((list) => ({ path: `/plants/v2/${list}`, list, window: 'lastModified' as const })),
  ),
  ...listsOf({ kind: 'plantwaste', blank: wasteBlank, needs: 'grow' }, [
    { path: '/plants/v2/waste', list: 'all', window: 'none' },
  ]),
  vocabulary('/plants/v2/additives/types', additiveTypes, 'bare'),
  vocabulary('/plants/v2/growthphases', ['Vegetative', 'Flowering'], 'bare', 'required'),
  vocabulary(
    '/plants/v2/waste/methods/all',
    wasteMethods.filter(({ ForPlants }) => ForPlants),
    'paged',
  ),
  vocabulary('/plants/v2/waste/reasons', reasons, 'paged', 'required'),
  byIdOf(plant, { path: '/plants/v2/{id}', byName: true }),

  ...listsOf(batch, [
    { path: '/plantbatches/v2/active', list: 'active', window: 'lastModified' },
    { path: '/plantbatches/v2/inactive', list: 'inactive', window: 'lastModified' },
  ]),
  ...listsOf({ kind: 'plantbatchwaste', blank: wasteBlank, needs: 'grow' }, [
    { path: '/plantbatches/v2/waste', list: 'all', window: 'none' },
  ]),
  vocabulary(
    '/plantbatches/v2/types',
    [
      { Id: 1, Name: 'Seed', CanBeCloned: true, LastModified: '2021-11-19T00:00:00+00:00' },
      { Id: 2, Name: 'Clone', CanBeCloned: false, LastModified: '2021-11-19T00:00:00+00:00' },
    ],
    'paged',
  ),
  // No example is documented; it stands among the lists that are not paged.
  vocabulary('/plantbatches/v2/waste/reasons', reasons, 'bare', 'required'),
  byIdOf(batch, { path: '/plantbatches/v2/{id}' }),
];
