// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { labelled, show, tick } from '../testing/screen';
import { SalesForm } from './sales-form';

const shop = { facility: 'ca:C10', name: 'Shop', license: 'C10-0000123-LIC', isOn: false };

function open(facilities = [shop], failure: string | null = null) {
  const onSwitch = vi.fn();
  return { root: show(<SalesForm facilities={facilities} failure={failure} onSwitch={onSwitch} />), onSwitch };
}

it('warns beside the switch of each facility, and is off at first', () => {
  const { root, onSwitch } = open();
  expect(root.textContent).toContain(
    'Your point of sale reports sales. Two systems reporting one sale is a violation.',
  );
  const box = labelled('Shop (C10-0000123-LIC): report sales from here') as HTMLInputElement;
  expect(box.checked).toBe(false);
  tick(box);
  expect(onSwitch).toHaveBeenCalledWith('ca:C10', true);
});

it('says that nobody here sells, and what failed', () => {
  expect(open([]).root.textContent).toContain('No facility here may sell.');
  expect(open([shop], 'No.').root.querySelector('[role=alert]')?.textContent).toBe('No.');
});
