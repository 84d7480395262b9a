import { expect, it } from 'vitest';
import { viewOf } from '@/lib/testing/package-facts';
import { jobPackages } from './job-packages';

it('names each package with its own unit, and none where the text is no list', () => {
  const { tag } = viewOf();
  const rows = jobPackages(`${tag} 2.5`, { [tag]: viewOf({ unit: 'Grams' }) });
  expect(rows).toEqual([{ Label: tag, Quantity: 2.5, UnitOfMeasure: 'Grams' }]);
  expect(jobPackages('bag', {})).toEqual([]);
});
