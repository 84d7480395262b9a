// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { balance, type Output, type Source } from '@/lib/domain/packaging/balance';
import { say } from '@/lib/domain/sentence';
import { enter, press, show } from '../testing/screen';
import { BalanceLine } from './balance-line';
import { MorePackages, OutputTable } from './output-table';

const a: Source = { tag: 'A', item: 'Kush', unit: 'Grams', available: '100', lab: 'TestPassed' };
const b: Source = { ...a, tag: 'B', lab: null };
const output: Output = { newTag: 'N', item: 'Kush', quantity: '57.5', unit: 'Grams', batch: '', taken: { A: '60' } };
const units = [{ value: 'Grams', label: 'Grams' }];
const rest = { items: [], units, hasBatch: false, problems: [], onRemove: () => {}, onRemoveSource: () => {} };

function table(outputs: Output[], more: Partial<Parameters<typeof OutputTable>[0]> = {}) {
  const sources = [a, b];
  const onChange = more.onChange ?? (() => {});
  const props = { ...rest, sources, outputs, sums: balance(sources, outputs), onChange };
  return show(<OutputTable {...props} {...more} />);
}

const named = (label: string) =>
  document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`) as HTMLInputElement;

describe('OutputTable', () => {
  it('shows what each ingredient is, what is free of it, its lab state, and what is left', () => {
    const root = table([output]);
    const [, first, second] = root.querySelectorAll('thead th');
    expect(first?.textContent).toMatch(/A.*Kush.*100 g available.*Lab: TestPassed/);
    expect(second?.textContent).toContain('Lab: no state');
    expect([...root.querySelectorAll('tfoot td')].slice(0, 2).map((cell) => cell.textContent)).toEqual([
      '40 g',
      '100 g',
    ]);
    expect(root.querySelector('tbody .number')?.textContent).toMatch(/^2.5 g/);
  });

  it('names every input after its package, and keeps what is typed', () => {
    const onChange = vi.fn();
    table([output, output], { onChange });
    enter(named('Taken of B, package 2'), '5');
    expect(onChange).toHaveBeenLastCalledWith(1, { taken: { A: '60', B: '5' } });
    enter(named('Makes, package 1'), '60');
    expect(onChange).toHaveBeenLastCalledWith(0, { quantity: '60' });
  });

  it('says what is too much, and what is wrong beside its package', () => {
    const problems = [[{ field: 'newTag', sentence: say('problem_tag_taken') }]];
    const root = table([{ ...output, taken: { A: '101' } }], { problems });
    expect(root.querySelector('tfoot .field-error')?.textContent).toBe('1 g too much');
    expect(named('New tag, package 1').getAttribute('aria-invalid')).toBe('true');
    const described = document.getElementById(named('New tag, package 1').getAttribute('aria-describedby') ?? '');
    expect(described?.querySelector('.line-problem')).not.toBeNull();
    expect(named('Makes, package 1').getAttribute('aria-invalid')).toBeNull();
  });

  it('asks for a batch number where packages have one', () => {
    table([output]);
    expect(named('Production batch number, package 1')).toBeNull();
    table([output], { hasBatch: true });
    expect(named('Production batch number, package 1')).not.toBeNull();
  });
});

describe('BalanceLine', () => {
  const words = (...outputs: Output[]) => show(<BalanceLine sums={balance([a], outputs)} />).textContent;

  it('names the rest that nobody explains', () => {
    expect(words(output)).toContain('60 g taken, 57.5 g made. Unexplained: 2.5 g');
    expect(words({ ...output, quantity: '60' })).toContain('Nothing is unexplained.');
    expect(words({ ...output, quantity: '61' })).toContain('More made than taken: 1 g.');
    expect(words({ ...output, unit: 'Each' })).toContain('cannot be added up');
  });

  it('praises nothing before anything is written', () => {
    expect(words({ ...output, quantity: '', taken: {} })).not.toContain('Nothing is unexplained.');
    expect(document.querySelector('.notice-good')).toBeNull();
  });
});

it('adds packages', () => {
  const onAdd = vi.fn();
  show(<MorePackages onAdd={onAdd} />);
  press('Add a package');
  press('Add ten');
  expect(onAdd.mock.calls).toEqual([[1], [10]]);
});
