// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { FacilityKey } from '@/lib/domain/facility';
import type { RunRecord } from '@/lib/domain/records';
import { durationText, RunsTable } from './runs-table';
import { show } from './testing/screen';

const run: RunRecord = {
  id: 'r1',
  facility: 'ca:C11-1' as FacilityKey,
  trigger: 'button',
  startedAt: 0,
  endedAt: 4200,
  state: 'done',
  requests: 17,
  rows: 1204,
  changed: 3,
  faults: 0,
  goesOn: false,
  sentence: { key: 'ui_tally_idle' },
};

it('tells how long a run took', () => {
  expect(durationText(run)).toBe('4.2 s');
  expect(durationText({ ...run, endedAt: 37_400 })).toBe('37 s');
  expect(durationText({ ...run, endedAt: 150_000 })).toBe('2 min 30 s');
  expect(durationText({ ...run, endedAt: 179_900 })).toBe('3 min 0 s');
  expect(durationText({ ...run, endedAt: null })).toBe('…');
});

it('shows cost and result of every run, in words for every state', () => {
  const states = ['running', 'done', 'failed', 'skipped'] as const;
  const root = show(<RunsTable runs={states.map((state) => ({ ...run, id: state, state }))} />);
  expect([...root.querySelectorAll('.chip')].map((chip) => chip.textContent)).toEqual([
    'Running',
    'Done',
    'Failed',
    'Skipped',
  ]);
  expect(root.querySelector('tbody tr')?.textContent).toContain('1,204');
  expect(root.querySelectorAll('th[scope=col]')).toHaveLength(9);
});
