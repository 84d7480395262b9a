// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { FacilityKey } from '@/lib/domain/facility';
import { colourOf } from '@/lib/domain/facility-colour';
import { show } from '../testing/screen';
import { ColourPanel } from './colour-panel';

it('shows each facility in its colour, chosen or by license, and takes another', () => {
  const chosen: string[] = [];
  const shop = { facility: 'ca:C11-1-LIC' as FacilityKey, name: 'Shop', license: 'C11-1-LIC', colour: null };
  const farm = {
    facility: 'ca:C12-1-LIC' as FacilityKey,
    name: 'Farm',
    license: 'C12-1-LIC',
    colour: 'violet',
  } as const;
  const root = show(
    <ColourPanel facilities={[shop, farm]} failure={null} onChoose={(...choice) => chosen.push(choice.join(' '))} />,
  );
  const selects = [...root.querySelectorAll('select')];
  expect(selects.map(({ value }) => value)).toEqual([colourOf(shop.license), 'violet']);
  const [first] = selects;
  if (first) first.value = 'olive';
  first?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(chosen).toEqual(['ca:C11-1-LIC olive']);
});
