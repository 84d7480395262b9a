import { z } from 'zod';
import { showQuantity } from '../../quantity';
import { say } from '../../sentence';
import { definePackageAction } from '../define-action';
import { repackBody, repackFields, repackParts } from './repack';

/** Makes a package out of this one, and of others: a repack, a production batch, a trade sample. */
export const createPackage = definePackageAction({
  ...repackParts,
  type: 'package.create',
  title: 'action_create_package',
  input: z.object(repackFields()),
  request: (input, before, _mark, others) => ({
    method: 'POST',
    path: '/packages/v2',
    body: [repackBody(input, before, others)],
  }),
  describe: (input) => say('action_create_package_on', showQuantity(input.quantity, input.unit), input.newTag),
  short: (input) => `⊕ ${input.newTag.slice(-5)}`,
});
