import { expect, it } from 'vitest';
import { number, text } from './page-kind';

it('a field is called on the page as in the API, unless another name is given', () => {
  expect(text('StrainName')).toEqual({ from: ['StrainName'], api: 'StrainName', as: 'text' });
  expect(number('PackageCount', 'DeliveryPackageCount')).toMatchObject({ api: 'DeliveryPackageCount', as: 'number' });
  expect(text('ProductName', null).api).toBeNull();
});
