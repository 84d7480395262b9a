import { describe, expect, it } from 'vitest';
import type { FacilityKey } from '../../domain/facility';
import type { ActionRecord } from '../../domain/records';
import { chooseWork, type Work } from './choose-work';
import type { KeyState } from './push-parts';

const now = 1_000_000;
const ready: KeyState = { kind: 'ready', person: 'Robin Vale', keys: { vendorKey: 'v', userKey: 'u' } };

function action(id: string, changes: Partial<ActionRecord> = {}): ActionRecord {
  return {
    id,
    facility: 'ca:C11-0000511-LIC' as FacilityKey,
    records: ['1A4060000000000000000001'],
    input: {},
    state: 'queued',
    hold: null,
    person: 'Robin Vale',
    dueAt: 0,
    ...changes,
  } as ActionRecord;
}

const holdsOf = ({ holds }: Work) => holds.map(({ seen, hold }) => ({ id: seen.id, hold }));

describe('choosing what to do next', () => {
  it('takes the oldest on each record and lets the later ones wait for it', () => {
    const other = action('c', { records: ['1A4060000000000000000002'] });
    const work = chooseWork([action('a'), action('b'), other], () => ready, now);
    expect(work.due.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(holdsOf(work)).toEqual([{ id: 'b', hold: 'earlier-action' }]);
  });

  it('lets an action wait for those that make what it names, whatever records they are on', () => {
    const other = { records: ['1A4060000000000000000002'], after: ['gone', 'a'] };
    const holdBehind = (changes: Partial<ActionRecord>) =>
      chooseWork([action('a', changes), action('b', other)], () => ready, now).holds.find(({ seen }) => seen.id === 'b')
        ?.hold;
    expect(holdBehind({})).toBe('earlier-action');
    expect(holdBehind({ state: 'verifying' })).toBe('earlier-action');
    expect(holdBehind({ state: 'rejected' })).toBe('earlier-failed');
    expect(chooseWork([action('b', other)], () => ready, now).due).toHaveLength(1);
  });

  it('keeps the same tag of two facilities apart', () => {
    const there = action('b', { facility: 'mi:C11-0000511-LIC' as FacilityKey });
    expect(chooseWork([action('a'), there], () => ready, now).due).toHaveLength(2);
  });

  it('says "locked" even of an action that was waiting for an outage to end', () => {
    const waiting = action('a', { hold: 'outage', dueAt: now + 10_000 });
    const work = chooseWork([waiting], () => ({ kind: 'locked' }), now);
    expect(holdsOf(work)).toEqual([{ id: 'a', hold: 'key-locked' }]);
    expect(chooseWork([waiting], () => ready, now)).toMatchObject({ due: [], nextAt: now + 10_000, holds: [] });
  });

  it('sends nothing with another person’s key', () => {
    const work = chooseWork([action('a', { person: 'Kim Ode' })], () => ready, now);
    expect(work.due).toEqual([]);
    expect(holdsOf(work)).toEqual([{ id: 'a', hold: 'other-person' }]);
  });

  it('holds what follows an action that needs a person', () => {
    const work = chooseWork([action('a', { state: 'conflict' }), action('b')], () => ready, now);
    expect(work).toMatchObject({ due: [], holds: [{ seen: { id: 'b' }, hold: 'earlier-failed' }] });
  });

  it('keeps the order of a record that was renamed between two actions', () => {
    const input = { id: '7', name: 'H1' };
    const first = action('a', { state: 'unknown', records: ['harvest:H1'], input });
    const second = action('b', { records: ['harvest:H1b'], input: { ...input, name: 'H1b' } });
    const other = action('c', { records: ['harvest:H2'], input: { id: '8', name: 'H2' } });
    const work = chooseWork([first, second, other], () => ready, now);
    expect(work.due.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(holdsOf(work)).toEqual([{ id: 'b', hold: 'earlier-action' }]);
  });

  it('lets one action ask whether a refused key is good again, and the others wait', () => {
    const refused = action('a', { hold: 'key-trouble', dueAt: now + 60_000 });
    const others = ['b', 'c'].map((id) => action(id, { records: [id] }));
    const waiting = chooseWork([refused, ...others], () => ready, now);
    expect(waiting).toMatchObject({ due: [], nextAt: now + 60_000 });
    expect(holdsOf(waiting)).toEqual(['b', 'c'].map((id) => ({ id, hold: 'key-trouble' })));
    const held = others.map((other) => ({ ...other, hold: 'key-trouble' as const }));
    const asking = chooseWork([refused, ...held], () => ready, now + 60_000);
    expect(asking.due).toEqual([refused]);
    expect(asking.holds).toEqual([]);
    const answering = { ...refused, state: 'checking' as const, hold: null };
    expect(chooseWork([answering, ...held], () => ready, now + 60_000).due).toEqual([answering]);
  });

  it('does not wait for a time that was set before the clock was put back', () => {
    const [sent, held] = [action('a', { state: 'unknown' }), action('b', { records: ['b'], hold: 'outage' })];
    const dueAt = now + 3_600_001;
    const work = chooseWork(
      [sent, held].map((one) => ({ ...one, dueAt })),
      () => ready,
      now,
    );
    expect(work.due.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
