import { z } from 'zod';
import { showQuantity } from '../../quantity';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { entriesOf, lines } from '../fields';
import { repackBody, repackFields, repackParts } from './repack';

/** Makes a lab sample out of this package, and of others. */
export const createSample = definePackageAction({
  ...repackParts,
  type: 'package.create-sample',
  title: 'action_create_sample',
  input: z.object({ ...repackFields(), batches: lines('field_lab_test_batches') }),
  request: (input, before, _mark, others) => ({
    method: 'POST',
    path: '/packages/v2/testing',
    body: [{ ...repackBody(input, before, others), RequiredLabTestBatches: entriesOf(input.batches) }],
  }),
  describe: (input) => say('action_create_sample_on', showQuantity(input.quantity, input.unit), input.newTag),
  short: (input) => `⚗ ${input.newTag.slice(-5)}`,
});
