import { expect, it } from 'vitest';
import { newImage } from './new-image';

it('is known by its name alone', () => {
  expect(newImage('strain', 'strains', 'Kush')).toEqual({
    entity: 'strain',
    key: '',
    name: 'Kush',
    list: 'strains',
    lastModified: '',
    fields: { Name: 'Kush' },
  });
  expect(newImage('receipt', 'receipts', 'R-1', { IsFinal: false }).fields).toEqual({ IsFinal: false });
});
