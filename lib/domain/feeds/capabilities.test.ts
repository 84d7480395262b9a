import { expect, it } from 'vitest';
import facilities from '@/lib/testing/samples/facilities.json';
import { feeds } from './registry';

it('asks for flags that Metrc documents', () => {
  const known = Object.keys(facilities[0]?.FacilityType ?? {});
  for (const { needs } of feeds) expect(known).toEqual(expect.arrayContaining([...needs]));
});
