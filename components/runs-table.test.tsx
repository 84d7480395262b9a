// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { FacilityKey } from '@/lib/domain/facility';
import type { RunRecord } from '@/lib/domain/records';
import { RunDetails } from './run-details';
import { durationText, RunsTable, sizeText } from './runs-table';
import { press, show } from './testing/screen';

const run: RunRecord = {
  id: 'r1',
  facility: 'ca:C11-1' as FacilityKey,
  trigger: 'button',
  order: 1,
  startedAt: 0,
  endedAt: 4200,
  state: 'done',
  requests: 17,
  rows: 1204,
  changed: 3,
  faults: 0,
  unfit: 0,
  bytes: 79_400,
  warnings: [],
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
  expect(root.querySelectorAll('th[scope=col]')).toHaveLength(11);
});

it('tells sizes in the largest fitting unit', () => {
  expect(sizeText(999)).toBe('999 B');
  expect(sizeText(79_400)).toBe('79.4 kB');
  expect(sizeText(12_345_678)).toBe('12.3 MB');
});

it('opens what a run warned of and what it put aside', () => {
  const warned: RunRecord = { ...run, unfit: 3, warnings: [{ key: 'ui_tally_failed' }] };
  const unfit = [{ seq: 1, feed: 'items', problem: 'Id: expected number', raw: { Id: null } }];
  const root = show(<RunsTable runs={[warned]} details={(of) => <RunDetails run={of} unfit={unfit} />} />);
  expect(root.querySelector('.chip-warn')?.textContent).toBe('1 warning');
  press(root.querySelector('.disclosure')?.textContent?.trim() ?? '');
  const opened = root.querySelector('.run-details');
  expect(opened?.querySelector('.notice-warn')?.textContent).toBe('Not compared: the last pull failed');
  expect(opened?.textContent).toContain('ItemsId: expected number{"Id":null}');
  expect(opened?.textContent).toContain('The first 1 of 3 are shown.');
});

it('says that there was nothing to warn of', () => {
  expect(show(<RunDetails run={run} unfit={[]} />).textContent).toContain('No warnings.');
});
