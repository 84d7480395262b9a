import { expect, it } from 'vitest';
import { manifestName, TransferRow } from './transfer-row';

it('is called by its manifest, else by its Id', () => {
  expect(manifestName(TransferRow.parse({ Id: 1, ManifestNumber: '0000000001' }))).toBe('0000000001');
  expect(manifestName(TransferRow.parse({ Id: 1, ManifestNumber: null }))).toBe('#1');
});
