import { jsonReply } from '../http.ts';
import type { Unit } from '../world/types.ts';
import type { Endpoint } from './endpoint.ts';

const row = (unit: Unit) => ({ QuantityType: unit.quantityType, Name: unit.name, Abbreviation: unit.abbreviation });

/** `/unitsofmeasure/v2`: bare arrays, without a license number. */
export const unitEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/unitsofmeasure/v2/active',
    license: 'none',
    answer: ({ world }) => jsonReply(200, world.units.map(row)),
  },
  {
    method: 'GET',
    path: '/unitsofmeasure/v2/inactive',
    license: 'none',
    answer: () => jsonReply(200, [{ QuantityType: 'WeightBased', Name: 'Tonns', Abbreviation: 't' }]),
  },
];
