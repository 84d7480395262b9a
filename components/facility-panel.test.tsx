// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ageSentence, instantText } from './age';
import { FacilityPanel } from './facility-panel';
import { FacilitySelect } from './facility-select';
import { progressSentence, remainingSentence } from './progress';
import { canSync, SyncButton } from './sync-button';
import { tallySentence } from './tally';
import { sampleStatus } from './testing/samples';
import { button, enter, press, show } from './testing/screen';

const now = Date.parse('2026-11-23T10:02:00Z');

describe('SyncButton', () => {
  it('starts a pull, and joins the one that runs', () => {
    const onSync = vi.fn();
    for (const state of ['idle', 'pulling', 'failed', 'disconnected', 'paused'] as const) {
      show(<SyncButton status={sampleStatus({ state })} onSync={onSync} />);
      press('Sync');
    }
    expect(onSync).toHaveBeenCalledTimes(5);
  });

  it('refuses where no pull can start', () => {
    expect(canSync(null)).toBe(false);
    expect(canSync(sampleStatus({ state: 'locked' }))).toBe(false);
    expect(canSync(sampleStatus({ pageOnly: true }))).toBe(false);
    expect(canSync(sampleStatus({ facility: null }))).toBe(false);
    show(<SyncButton status={null} onSync={() => {}} />);
    expect(button('Sync').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('FacilityPanel of a paused facility', () => {
  it('offers to resume, and no other does', () => {
    const onResume = vi.fn();
    show(<FacilityPanel status={sampleStatus({ state: 'paused' })} current={false} onResume={onResume} />);
    press('Resume hourly pulls');
    expect(onResume).toHaveBeenCalledOnce();
    show(<FacilityPanel status={sampleStatus()} current={false} onResume={onResume} />);
    expect(() => button('Resume hourly pulls')).toThrow();
  });
});

describe('ageSentence', () => {
  it.each([
    [-5, 'ui_age_now', undefined],
    [59, 'ui_age_now', undefined],
    [60, 'ui_age_minutes', '1'],
    [3599, 'ui_age_minutes', '59'],
    [3600, 'ui_age_hours', '1'],
    [47 * 3600, 'ui_age_hours', '47'],
    [48 * 3600, 'ui_age_days', '2'],
  ])('after %s seconds', (seconds, key, count) => {
    const sentence = ageSentence(now - seconds * 1000, now);
    expect([sentence.key, sentence.args?.[0]]).toEqual([key, count]);
  });

  it('adds the date on another day', () => {
    expect(instantText(now, now)).toMatch(/^\d{2}:\d{2}$/);
    expect(instantText(now - 86_400_000 * 3, now)).toContain('2026');
  });
});

describe('progress', () => {
  it('says what remains, and never more than is known', () => {
    expect(progressSentence({ done: 5, total: null, secondsLeft: null })).toEqual({
      key: 'ui_progress_open',
      args: ['5'],
    });
    expect(progressSentence({ done: 9, total: 8, secondsLeft: null }).args).toEqual(['9', '9']);
    expect(remainingSentence({ done: 0, total: 1, secondsLeft: null })).toBeNull();
    expect(remainingSentence({ done: 0, total: 1, secondsLeft: 12 })?.args).toEqual(['12']);
    expect(remainingSentence({ done: 0, total: 1, secondsLeft: 150 })?.key).toBe('ui_left_minutes');
  });
});

describe('tallySentence', () => {
  it('tells nothing while a count is blind, and neither does its panel', () => {
    const tally = { compared: 1_204, differ: 7, at: now, due: 3 };
    const status = sampleStatus({ tally, blind: 'Count 14:05' });
    expect(tallySentence(status, now)).toEqual({ key: 'count_blind_why', args: ['Count 14:05'] });
    const root = show(<FacilityPanel onResume={() => {}} status={status} current />);
    expect(root.textContent).toContain('Hidden while you count blind: Count 14:05');
    expect(root.textContent).not.toMatch(/differ from|due|1,204/);
  });

  it('counts what differs in what was compared', () => {
    const tally = { compared: 1204, differ: 3, at: now };
    expect(tallySentence(sampleStatus({ tally }), now)).toMatchObject({ key: 'ui_tally' });
    expect(tallySentence(sampleStatus({ tally: { ...tally, differ: 1 } }), now).key).toBe('ui_tally_one');
    expect(tallySentence(sampleStatus({ tally: { ...tally, differ: 0 } }), now).key).toBe('ui_tally_none');
  });

  it('says why there is none', () => {
    for (const state of ['idle', 'pulling', 'failed', 'disconnected', 'locked', 'paused'] as const) {
      expect(tallySentence(sampleStatus({ state }), now).key).toBe(`ui_tally_${state}`);
    }
    expect(tallySentence(sampleStatus({ pageOnly: true }), now).key).toBe('ui_tally_page_only');
  });
});

describe('FacilityPanel', () => {
  it('leads to the differences, and says how many are due for a look', () => {
    const tally = { compared: 1_204, differ: 7, at: now, due: 3 };
    const root = show(<FacilityPanel onResume={() => {}} status={sampleStatus({ tally })} current />);
    expect(root.querySelector('.plain-link')?.getAttribute('href')).toBe('#/differences?license=C11-0000511-LIC');
    expect(root.textContent).toContain('7 differ in 1,204 packages');
    expect(root.textContent).toContain('3 due for a look');
  });

  it('leads to the queue of its own license when something needs a person', () => {
    const root = show(<FacilityPanel onResume={() => {}} status={sampleStatus({ attention: 1 })} current />);
    expect(root.querySelector('.needs-you')?.getAttribute('href')).toBe('#/queue?license=C11-0000511-LIC');
    expect(root.textContent).toContain('1 action needs you');
    expect(root.textContent).toContain('Never pulled');
  });

  it('shows the first pull as it goes', () => {
    const progress = { done: 2140, total: 8200, secondsLeft: 150 };
    const root = show(
      <FacilityPanel onResume={() => {}} status={sampleStatus({ state: 'pulling', progress })} current />,
    );
    expect(root.querySelector('progress')?.value).toBe(2140);
    expect(root.textContent).toContain('First pull is running');
  });

  it('offers to be shown when another one is in view', () => {
    const onChoose = vi.fn();
    show(<FacilityPanel onResume={() => {}} status={sampleStatus()} current={false} onChoose={onChoose} />);
    press('Show this facility');
    expect(onChoose).toHaveBeenCalledOnce();
  });
});

describe('FacilitySelect', () => {
  it('is a plain name while there is one', () => {
    const root = show(<FacilitySelect facilities={[sampleStatus()]} chosen={sampleStatus()} onChoose={() => {}} />);
    expect(root.querySelector('select')).toBeNull();
    expect(root.textContent).toContain('C11-0000511-LIC');
  });

  it('lets one be chosen among several', () => {
    const onChoose = vi.fn();
    const other = { ...sampleStatus({ license: 'C10-1' }), facility: 'ca:C10-1' as never };
    const root = show(<FacilitySelect facilities={[sampleStatus(), other]} chosen={other} onChoose={onChoose} />);
    const select = root.querySelector('select') as HTMLSelectElement;
    enter(select, 'ca:C11-0000511-LIC');
    expect(onChoose).toHaveBeenCalledWith('ca:C11-0000511-LIC');
  });
});
