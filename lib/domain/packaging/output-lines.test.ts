import { expect, it } from 'vitest';
import { tagOf } from '@/lib/testing/fake-worker';
import { ingredientsOf } from '../actions/packages/ingredient-lines';
import type { Output, Source } from './balance';
import { kindProblems, outputLines } from './output-lines';

const source = (tag: string): Source => ({ tag, item: 'Kush', unit: 'Grams', available: '100', lab: null });
const [a, b, c] = [tagOf(1), tagOf(2), tagOf(3)];
const output: Output = {
  newTag: 'N',
  item: 'Oil',
  quantity: '5',
  unit: 'Grams',
  batch: 'PB-1',
  taken: { [b]: '3', [c]: '4' },
};

it('begins each package with its first ingredient, and lists the others as the action reads them', () => {
  const [line] = outputLines([a, b, c].map(source), [output]);
  expect(line).toMatchObject({ target: b, own: { used: '3', newTag: 'N', item: 'Oil', productionBatch: 'PB-1' } });
  expect(ingredientsOf(line?.own.more ?? '')).toEqual([{ tag: c, amount: '4' }]);
});

it('leaves what is missing or wrong to be refused where it stands', () => {
  const [none] = outputLines([source(a)], [{ ...output, taken: {} }]);
  expect(none).toMatchObject({ target: a, own: { used: '', more: '' } });
  const [wrong] = outputLines([a, b].map(source), [{ ...output, taken: { [a]: '0', [b]: 'some' } }]);
  expect(wrong).toMatchObject({ target: b, own: { used: 'some' } });
  expect(outputLines([], [output])[0]?.target).toBe('');
});

it('wants a number of a production batch, and of nothing else', () => {
  const bare = { ...output, batch: ' ' };
  expect(kindProblems([bare, output], 'batch')).toEqual([
    [{ field: 'productionBatch', sentence: { key: 'problem_needs_batch' } }],
    [],
  ]);
  expect(kindProblems([bare], 'repack')).toEqual([[]]);
});
