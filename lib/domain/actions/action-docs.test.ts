import { expect, it } from 'vitest';
import { actionDocs } from '@/lib/testing/action-docs';

it('docs/actions.md says what the registry says: `npm run docs:actions` writes it', async () => {
  await expect(actionDocs()).toMatchFileSnapshot('../../../docs/actions.md');
});
