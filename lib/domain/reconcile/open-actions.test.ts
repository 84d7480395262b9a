import { describe, expect, it } from 'vitest';
import type { ActionState } from '../action-state';
import { say } from '../sentence';
import { attention, pending } from './open-actions';

const open = (state: ActionState, short = '→ 96 ea') => ({ state, short, what: say('action_move') });

describe('open actions', () => {
  it('need a person when one of them does, whatever else waits', () => {
    expect(attention([open('queued'), open('conflict')])).toMatchObject({ code: 'attention', short: '!' });
    expect(attention([open('queued'), open('verifying')])).toBeNull();
  });

  it('are on their way, and the last one speaks', () => {
    expect(pending([open('sending', 'first'), open('queued', 'last')])).toMatchObject({
      code: 'pending',
      short: 'last',
    });
    expect(pending([open('rejected')])).toBeNull();
    expect(pending([])).toBeNull();
  });
});
