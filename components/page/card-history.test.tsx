// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '@/lib/domain/card';
import { show } from '../testing/screen';
import { CardHistory, lastSteps } from './card-history';

const adjust = { key: 'what_adjust_to' as never, args: ['66 ea'] };

function line(at: number, kind: NonNullable<HistoryLine['kind']>, more: Partial<HistoryLine> = {}): HistoryLine {
  return { at, kind, who: 'Robin Vale', what: adjust, ...more };
}

describe('lastSteps', () => {
  it('keeps the newest step of an action', () => {
    const confirmed = line(4, 'confirmed', { before: '68 ea', after: '66 ea' });
    const lines = [confirmed, line(3, 'sent'), line(2, 'sent'), line(1, 'queued')];
    expect(lastSteps(lines)).toEqual([confirmed]);
  });

  it('keeps two actions of one kind apart', () => {
    const lines = [line(4, 'queued'), line(3, 'confirmed'), line(2, 'sent'), line(1, 'queued')];
    expect(lastSteps(lines).map(({ at }) => at)).toEqual([4, 3]);
  });

  it('joins nothing that another person did, nor what is no step', () => {
    const lines = [line(3, 'sent', { who: 'Ana' }), line(2, 'queued'), line(1, 'problem'), line(0, 'problem')];
    expect(lastSteps(lines)).toEqual(lines);
  });
});

describe('CardHistory', () => {
  it('says what became of it, and what it was before', () => {
    const what = { key: 'action_adjust' } as const;
    const root = show(<CardHistory lines={[line(1, 'confirmed', { what, before: '68 ea', after: '66 ea' })]} />);
    expect(root.textContent).toContain('Confirmed');
    expect(root.textContent).toContain('68 ea → 66 ea');
    expect(root.querySelector('li svg')).not.toBeNull();
  });
});
