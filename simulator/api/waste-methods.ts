import { plantWasteMethods } from '../world/vocabulary.ts';
import type { Endpoint } from './endpoint.ts';
import { vocabulary } from './record-lists.ts';

const method = (name: string, forPlants: boolean) => ({
  Name: name,
  ForPlants: forPlants,
  ForProductDestruction: !forPlants,
  LastModified: '0001-01-01T00:00:00+00:00',
});

/** Ways to destroy waste. */
export const wasteMethods = [...plantWasteMethods.map((name) => method(name, true)), method('Incinerator', false)];

/** `/wastemethods/v2`: a bare array, without a license number. */
export const wasteMethodEndpoints: readonly Endpoint[] = [vocabulary('/wastemethods/v2', wasteMethods, 'bare')];
