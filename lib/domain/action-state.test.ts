import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActionEvent, type ActionState, actionStates, isOver, isPending, needsPerson, next } from './action-state';

const events: Record<string, ActionEvent> = {
  claimed: { kind: 'claimed' },
  'check-failed': { kind: 'check-failed' },
  'check-conflict': { kind: 'check-conflict' },
  'check-refused': { kind: 'check-refused' },
  'check-passed': { kind: 'check-passed' },
  answered: { kind: 'answered' },
  lost: { kind: 'lost' },
  settled: { kind: 'settled' },
  'seen 1': { kind: 'seen', effects: 1, refused: false },
  'seen 1, refused': { kind: 'seen', effects: 1, refused: true },
  'seen 0': { kind: 'seen', effects: 0, refused: false },
  'seen 0, refused': { kind: 'seen', effects: 0, refused: true },
  'seen 2': { kind: 'seen', effects: 2, refused: false },
  'seen unclear': { kind: 'seen', effects: 'unclear', refused: true },
  crashed: { kind: 'crashed' },
  doubted: { kind: 'doubted' },
  cancel: { kind: 'person', decision: 'cancel' },
  retry: { kind: 'person', decision: 'retry' },
  'done-by-hand': { kind: 'person', decision: 'done-by-hand' },
  dismiss: { kind: 'person', decision: 'dismiss' },
};

/** Everything that moves an action; what is not here is ignored. */
const table: Partial<Record<ActionState, Record<string, ActionState>>> = {
  queued: { claimed: 'checking', doubted: 'unknown', cancel: 'cancelled' },
  checking: {
    'check-failed': 'queued',
    'check-conflict': 'conflict',
    'check-refused': 'rejected',
    'check-passed': 'sending',
    crashed: 'queued',
  },
  sending: { answered: 'verifying', lost: 'unknown', crashed: 'unknown' },
  unknown: { settled: 'verifying' },
  verifying: {
    'seen 1': 'confirmed',
    'seen 1, refused': 'confirmed',
    'seen 0': 'queued',
    'seen 0, refused': 'rejected',
    'seen 2': 'needs-decision',
    'seen unclear': 'needs-decision',
  },
  conflict: { cancel: 'cancelled', retry: 'queued', 'done-by-hand': 'done-by-hand', dismiss: 'dismissed' },
  rejected: { cancel: 'cancelled', retry: 'queued', 'done-by-hand': 'done-by-hand', dismiss: 'dismissed' },
  'needs-decision': { cancel: 'cancelled', retry: 'queued', 'done-by-hand': 'done-by-hand', dismiss: 'dismissed' },
};

const anyEvents = fc.array(fc.constantFrom(...Object.values(events)), { maxLength: 40 });

describe('the life of an action', () => {
  for (const state of actionStates) {
    it.each(Object.keys(events))(`${state}, %s`, (name) => {
      const event = events[name] as ActionEvent;
      expect(next(state, event)).toBe(table[state]?.[name] ?? 'ignored');
    });
  }

  it('ends once: what is over stays as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...actionStates.filter(isOver)), anyEvents, (state, happened) => {
        for (const event of happened) expect(next(state, event)).toBe('ignored');
      }),
    );
  });

  it('sends only what was just checked, and confirms only what was seen once', () => {
    fc.assert(
      fc.property(anyEvents, (happened) => {
        let state: ActionState = 'queued';
        for (const event of happened) {
          const moved = next(state, event);
          if (moved === 'ignored') continue;
          if (moved === 'sending') expect(state).toBe('checking');
          if (moved === 'confirmed') expect(event).toMatchObject({ kind: 'seen', effects: 1 });
          state = moved;
        }
      }),
    );
  });

  it('is at every moment one of: going on by itself, asking a person, over', () => {
    for (const state of actionStates)
      expect([isPending(state), needsPerson(state), isOver(state)].filter(Boolean)).toHaveLength(1);
  });
});
