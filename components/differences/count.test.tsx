// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { CountJudgement } from '@/lib/domain/reconcile/judge-count';
import { differenceOf } from '@/lib/testing/differences';
import { button, enter, labelled, press, show, submit, tick } from '../testing/screen';
import { CountForm } from './count-form';
import { CountVerdict } from './count-verdict';
import { DecisionForms } from './decision-forms';

const idle = { busy: false, failure: null };
const { metrc, onHand } = differenceOf();
const seen = { amount: '96', unit: 'Each', place: null, item: null };
const judged = (wrong: 'metrc' | 'reading' | 'both' | 'neither'): CountJudgement => ({
  wrong,
  unit: 'Each',
  counted: '96',
  metrc: '100',
  variance: '-4',
});

describe('the count', () => {
  it('is asked for before anything else, and must be there', () => {
    const onSeen = vi.fn();
    show(<CountForm difference={differenceOf()} {...idle} onSeen={onSeen} />);
    expect(button('Compare with Metrc now').getAttribute('aria-disabled')).toBe('true');
    submit();
    expect(onSeen).not.toHaveBeenCalled();
    enter(labelled('On the shelf now'), '96');
    submit();
    expect(onSeen).toHaveBeenCalledWith(seen);
  });

  it('asks where it stands where the two sides differ in that', () => {
    const onSeen = vi.fn();
    const place = { metrc: metrc && { ...metrc, place: 'Vault' }, onHand: onHand && { ...onHand, place: 'Shelf' } };
    show(<CountForm difference={differenceOf({ class: 'place-mismatch', ...place })} {...idle} onSeen={onSeen} />);
    enter(labelled('On the shelf now'), '100');
    submit();
    expect(onSeen).not.toHaveBeenCalled();
    tick(labelled('Shelf'));
    submit();
    expect(onSeen).toHaveBeenCalledWith({ ...seen, amount: '100', place: 'Shelf' });
  });

  it.each([
    ['metrc', 'Confirm discrepancy', true],
    ['both', 'Confirm discrepancy', true],
    ['reading', 'Correct here only', false],
    ['neither', 'Correct here only', false],
  ] as const)('that finds wrong: %s, leads to “%s”', (wrong, name, isDiscrepancy) => {
    const onTake = vi.fn();
    const rest = { ...idle, onTake, onBack: () => {} };
    show(<CountVerdict difference={differenceOf()} seen={seen} judgement={judged(wrong)} {...rest} />);
    enter(labelled('Note (may stay empty)'), 'twice');
    press(name);
    submit();
    expect(onTake).toHaveBeenCalledWith(isDiscrepancy, 'twice');
  });

  it('of the right quantity in another place than Metrc’s is a discrepancy', () => {
    const rest = { ...idle, onTake: () => {}, onBack: () => {} };
    const elsewhere = { ...seen, place: 'Shelf' };
    const root = show(
      <CountVerdict difference={differenceOf()} seen={elsewhere} judgement={judged('neither')} {...rest} />,
    );
    expect(root.textContent).toContain('It stands in Shelf; Metrc says Vault.');
    expect(button('Confirm discrepancy')).toBeDefined();
  });

  it('in a unit that cannot be compared offers nothing but to count again', () => {
    const rest = { ...idle, onTake: () => {}, onBack: () => {} };
    const root = show(<CountVerdict difference={differenceOf()} seen={seen} judgement={{ wrong: 'unit' }} {...rest} />);
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Count again']);
  });
});

describe('a decision', () => {
  const all = ['comment', 'source', 'close'] as const;

  it('to close needs a reason', () => {
    const onDecide = vi.fn();
    show(<DecisionForms kinds={all} {...idle} onDecide={onDecide} />);
    press('Close with a reason');
    submit();
    expect(onDecide).not.toHaveBeenCalled();
    enter(labelled('Reason'), ' sample jar ');
    submit();
    expect(onDecide).toHaveBeenCalledWith({ kind: 'close', reason: 'sample jar' });
  });

  it('to mend the source says which, and may stay without a note', () => {
    const onDecide = vi.fn();
    show(<DecisionForms kinds={all} {...idle} onDecide={onDecide} />);
    press('Fix at the source');
    enter(labelled('What is wrong'), 'transfer');
    submit();
    expect(onDecide).toHaveBeenCalledWith({ kind: 'source', source: 'transfer', note: '' });
  });
});
