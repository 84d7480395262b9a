import type { Endpoint } from '../api/endpoint.ts';
import { createEndpoints } from './packages/create.ts';
import { flagEndpoints } from './packages/flags.ts';
import { labTestBatchEndpoints } from './packages/lab-test-batches.ts';
import { plantingEndpoints } from './packages/plantings.ts';
import { treatmentEndpoints } from './packages/treatment.ts';

/** Every write but the first ones on packages; a new write is one more file and one more line here. */
export const writeEndpoints: readonly Endpoint[] = [
  ...createEndpoints,
  ...flagEndpoints,
  ...labTestBatchEndpoints,
  ...plantingEndpoints,
  ...treatmentEndpoints,
];
