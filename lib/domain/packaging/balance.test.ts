import { expect, it } from 'vitest';
import { balance, type Output, type Source } from './balance';

const source = (tag: string, parts: Partial<Source> = {}): Source => ({
  tag,
  item: 'Kush',
  unit: 'Grams',
  available: '100',
  lab: null,
  ...parts,
});
const output = (taken: Record<string, string>, quantity: string, unit = 'Grams'): Output => ({
  newTag: '',
  item: 'Kush',
  quantity,
  unit,
  batch: '',
  taken,
});

it('adds up exactly, and names what nobody explains', () => {
  const { unit, sources, outputs, total } = balance(
    [source('A'), source('B')],
    [output({ A: '0.1', B: '0.2' }, '0.3'), output({ A: '60' }, '57.5'), output({ B: '1' }, '2')],
  );
  expect(unit).toBe('Grams');
  expect(outputs.map((one) => one?.rest)).toEqual(['0', '2.5', '-1']);
  expect(total).toEqual({ used: '61.3', made: '59.8', rest: '1.5' });
  expect(sources.get('A')).toEqual({ taken: '60.1', left: '39.9' });
});

it('adds weights of several units in grams', () => {
  const { unit, outputs } = balance([source('A', { unit: 'Pounds' })], [output({ A: '1' }, '16', 'Ounces')]);
  expect([unit, outputs[0]]).toEqual(['Grams', { used: '453.59237', made: '453.59237', rest: '0' }]);
});

it('does not add what cannot be added, and still says what is left', () => {
  const { unit, outputs, total, sources } = balance([source('A')], [output({ A: '35' }, '10', 'Each')]);
  expect([unit, outputs, total]).toEqual([null, [null], null]);
  expect(sources.get('A')?.left).toBe('65');
});

it('shows more taken than there is, and counts what is no number as nothing', () => {
  expect(balance([source('A')], [output({ A: '101' }, '')]).sources.get('A')?.left).toBe('-1');
  const { total } = balance([source('A')], [output({ A: 'some' }, 'few')]);
  expect(total).toEqual({ used: '0', made: '0', rest: '0' });
  expect(balance([], []).total).toBeNull();
});
