// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Difference } from '@/lib/domain/reconcile/difference';
import { defaultThresholds } from '@/lib/domain/reconcile/thresholds';
import { differenceOf } from '@/lib/testing/differences';
import { button, enter, labelled, press, show, submit } from '../testing/screen';
import { DifferenceDetails } from './difference-details';
import { DifferenceFilters } from './difference-filters';
import { DifferenceTable } from './difference-table';
import { countClasses, filterDifferences, isDue, noFilter } from './filter-differences';
import { OtherVerdicts } from './other-verdicts';
import { PolicyForm } from './policy-form';

const day = 86_400_000;
const { firstSeenAt } = differenceOf();
const at = { now: firstSeenAt + day, lookAfterDays: 3 };

function some(): Difference[] {
  return [
    differenceOf({ id: '1', record: '1A4FF0100000022000000001', severity: 'low', class: 'place-mismatch' }),
    differenceOf({ id: '2', record: '1A4FF0100000022000000002', severity: 'high', firstSeenAt: firstSeenAt - 9 * day }),
    differenceOf({
      id: '3',
      record: '1A4FF0100000022000000003',
      severity: 'high',
      firstSeenAt: firstSeenAt - 10 * day,
    }),
    differenceOf({
      id: '4',
      record: '1A4FF0100000022000000004',
      confirmed: { at: 1, who: 'Anna', counted: { amount: '96', unit: 'Each' }, note: '' },
    }),
  ];
}
const reasons = ['Drying', 'Spoilage'];
const ids = (found: readonly Difference[]) => found.map(({ id }) => id);

describe('the list of differences', () => {
  it('shows the most severe first, then those that have been there longest', () => {
    expect(ids(filterDifferences(some(), noFilter, at))).toEqual(['3', '2', '4', '1']);
  });

  it('can be narrowed by class, severity, state and what stands in it', () => {
    const by = (filter: Partial<typeof noFilter>) => ids(filterDifferences(some(), { ...noFilter, ...filter }, at));
    expect(by({ class: 'place-mismatch' })).toEqual(['1']);
    expect(by({ severity: 'high' })).toEqual(['3', '2']);
    expect(by({ state: 'confirmed' })).toEqual(['4']);
    expect(by({ state: 'due' })).toEqual(['3', '2']);
    expect(by({ text: ' 0000004 ' })).toEqual(['4']);
    expect(by({ text: 'count 10' })).toHaveLength(4);
    expect(by({ text: 'gumm', severity: 'low' })).toEqual(['1']);
  });

  it('counts its classes, and knows what is due', () => {
    expect(countClasses(some())).toEqual([
      { class: 'variance', count: 3 },
      { class: 'place-mismatch', count: 1 },
    ]);
    expect(some().map((difference) => isDue(difference, at))).toEqual([false, true, true, false]);
  });

  it('names package, item, both sides and the size of each', () => {
    const root = show(
      <DifferenceTable differences={[differenceOf()]} details={() => null} lookAfterDays={3} clock={() => at.now} />,
    );
    const cells = [...root.querySelectorAll('tbody td')].map((cell) => cell.textContent);
    expect(cells.slice(0, 6)).toEqual([
      '1A4FF0100000022000000123Gummies',
      'QuantityNot looked at',
      '96 ea',
      '100 ea',
      '−4 ea',
      'Medium',
    ]);
  });

  it('says “at least” where Metrc moved, and a dash where a side has nothing', () => {
    const { metrc } = differenceOf();
    const vague = differenceOf({ isAtLeast: true, metrc: metrc && { ...metrc, low: '90', high: '100' } });
    const missing = differenceOf({ id: '2', class: 'only-in-metrc', onHand: null });
    const root = show(
      <DifferenceTable differences={[vague, missing]} details={() => null} lookAfterDays={3} clock={() => at.now} />,
    );
    expect(root.textContent).toContain('at least −4 ea');
    expect(root.textContent).toContain('90 ea – 100 ea');
    expect(root.querySelectorAll('tbody tr')[1]?.textContent).toContain('Only in MetrcNot looked at—');
  });
});

it('filters by one press on a class', () => {
  const onChange = vi.fn();
  const classes = countClasses(some());
  show(<DifferenceFilters filter={noFilter} classes={classes} total={4} due={2} onChange={onChange} />);
  expect(button('All 4').getAttribute('aria-pressed')).toBe('true');
  press('Location 1');
  expect(onChange).toHaveBeenLastCalledWith({ ...noFilter, class: 'place-mismatch' });
  enter(labelled('State'), 'due');
  expect(onChange).toHaveBeenLastCalledWith({ ...noFilter, state: 'due' });
  enter(labelled('Severity'), 'high');
  expect(onChange).toHaveBeenLastCalledWith({ ...noFilter, severity: 'high' });
});

it('shows in one place both sides with their instants, the policy and what happened', () => {
  const difference = differenceOf({
    pair: '1A4FF0100000022000000999',
    reopened: 2,
    deeds: [
      { at: firstSeenAt, who: '', kind: 'seen', what: { key: 'difference_seen' }, note: '' },
      { at: at.now, who: 'Anna', kind: 'comment', what: { key: 'difference_agreed' }, note: 'looked twice' },
    ],
  });
  const root = show(<DifferenceDetails difference={difference} causes={<p>Because</p>} clock={() => at.now} />);
  for (const said of [
    'Count 10:00',
    '96 ea',
    'Tolerated',
    '1A4FF0100000022000000999',
    '2 times',
    'Because',
    'looked twice',
  ])
    expect(root.textContent).toContain(said);
  expect([...root.querySelectorAll('.deeds li')].map((line) => line.textContent?.includes('Anna'))).toEqual([
    true,
    false,
  ]);
});

describe('all other packages', () => {
  it('are counted by what they came to, and listed on demand', async () => {
    const load = vi.fn(async () => [
      { key: '1A4FF0100000022000000123', code: 'timing' as const, sentence: { key: 'verdict_transferred' as const } },
    ]);
    const root = show(<OtherVerdicts counts={{ 'in-sync': 1204, timing: 2, variance: 7 }} load={load} />);
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Agree 1,204',
      'Waiting for Metrc, or moving 2',
    ]);
    await act(async () => press('Waiting for Metrc, or moving 2'));
    expect(load).toHaveBeenCalledWith('timing');
    expect(root.textContent).toContain('1A4FF0100000022000000123');
    expect(root.textContent).toContain('The first 1 of 2 are shown.');
  });
});

/** Shows the form of the policy as it stands at first. @returns what is told when it is saved */
function showPolicy() {
  const onSave = vi.fn();
  const idle = { busy: false, failure: null, saved: false };
  show(<PolicyForm thresholds={defaultThresholds} reasons={reasons} state="ca" {...idle} onSave={onSave} />);
  return onSave;
}

describe('the policy', () => {
  it('takes amounts in each unit, and keeps what was not changed', () => {
    const onSave = showPolicy();
    expect(labelled('Grams').value).toBe('0.01');
    enter(labelled('Grams'), '0.05');
    enter(labelled('Due for a look after days'), '5');
    submit();
    expect(onSave).toHaveBeenCalledWith({ ...defaultThresholds, tolerances: { Grams: '0.05' }, lookAfterDays: 5 });
  });

  it('says with which adjustments goods leave', () => {
    const onSave = showPolicy();
    expect([labelled('Drying').checked, labelled('Spoilage').checked]).toEqual([false, true]);
    act(() => labelled('Drying').click());
    submit();
    expect(onSave).toHaveBeenCalledWith({ ...defaultThresholds, goodsLeft: { Drying: true } });
  });

  it.each(['', '-1', '5 %'])('refuses %j', (text) => {
    const onSave = showPolicy();
    enter(labelled('Grams'), text);
    submit();
    expect(onSave).not.toHaveBeenCalled();
  });
});
