import { describe, expect, it } from 'vitest';
import type { ActionRecord } from '@/lib/domain/records';
import { harmlessFirst } from './harmless-first';

const action = (id: string, type: string, changes: Partial<ActionRecord> = {}) =>
  ({ id, facility: 'ca:1', type, state: 'queued', ...changes }) as ActionRecord;
const waste = action('waste', 'harvest.waste');
const note = action('note', 'package.note');
const idsOf = (due: ActionRecord[], isUntried = true) => harmlessFirst(due, () => isUntried).map(({ id }) => id);

describe('the first write at a host', () => {
  it('is one that may be sent twice, where there is one', () => {
    expect(idsOf([waste, note])).toEqual(['note']);
    expect(idsOf([waste, { ...note, state: 'sending' }])).toEqual(['note']);
  });

  it('is whatever there is otherwise', () => {
    expect(idsOf([waste])).toEqual(['waste']);
    expect(idsOf([waste, { ...note, state: 'unknown' }])).toEqual(['waste', 'note']);
    expect(idsOf([waste, action('far', 'package.note', { facility: 'mi:1' as never })])).toEqual(['waste', 'far']);
  });

  it('holds nothing back that is already out, nor at a host that is known', () => {
    expect(idsOf([{ ...waste, state: 'verifying' }, note])).toEqual(['waste', 'note']);
    expect(idsOf([waste, note], false)).toEqual(['waste', 'note']);
  });
});
