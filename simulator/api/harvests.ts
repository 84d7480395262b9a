import { messageReply } from '../http.ts';
import { harvestWasteTypes } from '../world/vocabulary.ts';
import type { Endpoint } from './endpoint.ts';
import { harvestBlank } from './harvest-blank.ts';
import { byIdOf, listsOf, type RecordShape, vocabulary } from './record-lists.ts';

const harvest: RecordShape = { kind: 'harvest', blank: harvestBlank, needs: 'grow' };
const waste: RecordShape = {
  kind: 'harvestwaste',
  blank: { Id: 0, WasteTypeName: '', WasteWeight: 0, UnitOfWeightName: 'Grams', ActualDate: '' },
  needs: 'grow',
};

/** Harvests, and the waste of one harvest at a time. */
export const harvestEndpoints: readonly Endpoint[] = [
  ...listsOf(
    harvest,
    ['active', 'onhold', 'inactive'].map((list) => ({
      path: `/harvests/v2/${list}`,
      list,
      window: 'lastModified' as const,
    })),
  ),
  ...listsOf(waste, [
    {
      path: '/harvests/v2/waste',
      list: 'all',
      window: 'none',
      choose: ({ query }, rows) => {
        const of = query.get('harvestId');
        if (of === undefined || !/^\d+$/.test(of)) return messageReply(400, 'harvestId was not specified.');
        return rows.filter(({ details }) => details.HarvestId === Number(of));
      },
    },
  ]),
  vocabulary(
    '/harvests/v2/waste/types',
    harvestWasteTypes.map((name) => ({ Name: name })),
    'paged',
  ),
  byIdOf(harvest, { path: '/harvests/v2/{id}' }),
];
