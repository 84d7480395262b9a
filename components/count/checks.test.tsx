// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { CheckResult } from '@/lib/domain/count/check-outcome';
import { checksTogether } from '@/lib/domain/count/checks-together';
import { enter, labelled, show, submit, tick } from '../testing/screen';
import { CheckStartForm } from './check-start-form';
import { CheckTable, CheckTally } from './check-table';
import { ChecksTogether } from './checks-together';

const result: CheckResult = {
  tag: 'A',
  outcome: 'short',
  key: '',
  name: 'Buds',
  place: 'Veg',
  metrcPlace: 'Bloom',
  expected: { amount: '10', unit: 'Grams' },
  counted: { amount: '9.5', unit: 'Grams' },
};
const deliveries = [{ key: '77', manifest: '0000000042', label: '0000000042 · Lofty' }];

function open(kind: 'presence' | 'manifest') {
  const onStart = vi.fn();
  const idle = { busy: false, failure: null };
  show(
    <CheckStartForm
      {...idle}
      kind={kind}
      person="Anna"
      rooms={['Veg', 'Bloom']}
      deliveries={deliveries}
      onStart={onStart}
    />,
  );
  return onStart;
}

it('begins a count of plants once a room is chosen: each scan is one, and none counts twice', () => {
  const onStart = open('presence');
  submit();
  expect(onStart).not.toHaveBeenCalled();
  tick(labelled('Veg'));
  submit();
  expect(onStart.mock.calls[0]?.[0]).toMatchObject({
    who: 'Anna',
    terms: { kind: 'presence', scope: { by: 'places', names: ['Veg'] }, eachScan: 'one', repeats: 'refuse' },
  });
});

it('begins the check of a manifest once a delivery is chosen', () => {
  const onStart = open('manifest');
  submit();
  expect(onStart).not.toHaveBeenCalled();
  enter(labelled('Delivery'), '77');
  tick(labelled('Ask for the quantity each time'));
  submit();
  expect(onStart.mock.calls[0]?.[0]).toMatchObject({
    terms: { kind: 'manifest', scope: { by: 'delivery', key: '77', name: '0000000042' }, eachScan: 'ask' },
  });
});

it('counts results by kind, and shows one kind alone at a press', () => {
  const onShow = vi.fn();
  const results = [result, { ...result, tag: 'B', outcome: 'ticked' as const }];
  const root = show(<CheckTally results={results} shown="short" onShow={onShow} />);
  const [short, ticked] = root.querySelectorAll('button');
  expect(short?.getAttribute('aria-pressed')).toBe('true');
  expect(ticked?.textContent).toBe('1 As shipped');
  short?.click();
  ticked?.click();
  expect(onShow.mock.calls).toEqual([[null], ['ticked']]);
});

it('tells of plants where they are, and of packages how much has come', () => {
  expect(show(<CheckTable kind="manifest" results={[result]} />).textContent).toContain('9.5 g10 g');
  expect(show(<CheckTable kind="presence" results={[result]} />).textContent).toContain('VegBloom');
});

it('shows checks of two computers together, and side by side what both have seen', () => {
  const parts = [
    { sessionId: 'a', who: 'Anna', computer: null, results: [result, { ...result, tag: 'B', counted: null }] },
    { sessionId: 'b', who: 'Ben', computer: 'Back room (7F3A91)', results: [{ ...result, outcome: 'over' as const }] },
  ];
  show(<ChecksTogether kind="manifest" parts={parts} together={checksTogether(parts)} />);
  const text = document.body.textContent ?? '';
  expect(text).toContain('The same was checked by: Anna · this computer, Ben · Back room (7F3A91).');
  const [together, twice] = [...document.querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) => row.textContent),
  );
  expect(together).toEqual([expect.stringContaining('B')]);
  expect(twice).toEqual(['AAnna · this computerShort9.5 g', 'Ben · Back room (7F3A91)Over9.5 g']);
});
