// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ActionRecord } from '@/lib/domain/records';
import { sampleAction } from '../testing/samples';
import { show } from '../testing/screen';
import { Outcome } from './outcome';

const said = (...actions: Partial<ActionRecord>[]) =>
  show(<Outcome actions={actions.map((one, i) => sampleAction({ id: `${i}`, ...one }))} />).querySelector(
    '[role=status]',
  )?.textContent;

describe('what becomes of what was queued', () => {
  it('is announced where it comes to rest, and not on the way', () => {
    for (const state of ['checking', 'sending', 'verifying', 'unknown'] as const) expect(said({ state })).toBe('');
    expect(said({ state: 'confirmed' })).toBe('It is in Metrc: read back and found.');
    expect(said({ state: 'cancelled' })).toBe('');
  });

  it('says why it waits, and what needs a person', () => {
    expect(said({ state: 'queued', hold: null })).toBe('');
    expect(said({ state: 'queued', hold: 'outage' })).toContain('Metrc is not reachable');
    expect(said({ state: 'conflict', reason: { key: 'queue_hold_outage' } })).toContain('Metrc is not reachable');
    expect(said({ state: 'rejected', reason: null })).toBe('This needs you: the queue says why.');
  });

  it('shows how far a group is, and waits for all of it', () => {
    expect(said({ state: 'confirmed' }, { state: 'sending' })).toBe('');
    expect(document.querySelector('progress')?.getAttribute('aria-label')).toBe('Confirmed: 1 · On its way: 1');
    expect(said({ state: 'confirmed' }, { state: 'rejected' })).toContain('1 need you');
    expect(said({ state: 'confirmed' }, { state: 'confirmed' })).toBe('All of it is in Metrc: read back and found.');
  });
});
