import { jsonReply } from '../http.ts';
import type { Endpoint } from './endpoint.ts';
import { facilityRow } from './facility-shape.ts';

/** `/facilities/v2`: a bare array, without a license number. */
export const facilityEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/facilities/v2',
    license: 'none',
    answer: ({ facilities }) => jsonReply(200, facilities.map(facilityRow)),
  },
];
