import { describe, expect, it } from 'vitest';
import { countOf } from '@/lib/testing/counts';
import type { CountDeed, CountDeedKind, CountSession, CountState } from './count-session';
import { handedInAt, isRefused, moveSession, reviewOf } from './move-session';

const deed = (kind: CountDeedKind, who = 'Anna', at = 9): CountDeed => ({ kind, who, at, note: '' });

function moved(session: CountSession, ...deeds: CountDeed[]): CountSession {
  return deeds.reduce((before, one) => {
    const after = moveSession(before, one);
    if (isRefused(after)) throw new Error(`${one.kind}: ${after.key}`);
    return after;
  }, session);
}

describe('a session', () => {
  it('pauses, goes on and is done', () => {
    const session = moved(countOf(), deed('paused'), deed('resumed'), deed('handed-in', 'Anna', 12));
    expect(session.state).toBe('done');
    expect(session.deeds.map(({ kind }) => kind)).toEqual(['started', 'paused', 'resumed', 'handed-in']);
    expect(handedInAt(session)).toBe(12);
  });

  it('may be handed in while it rests', () => {
    expect(moved(countOf({ state: 'paused' }), deed('handed-in')).state).toBe('done');
  });

  it('that has to be looked at waits for a second person, who accepts it', () => {
    const waiting = moved(countOf({ needsReview: true }), deed('handed-in'));
    expect(waiting.state).toBe('in-review');
    expect(reviewOf(waiting)).toBeNull();
    const accepted = moved(waiting, deed('accepted', 'Ben'));
    expect(accepted.state).toBe('done');
    expect(reviewOf(accepted)).toMatchObject({ kind: 'accepted', who: 'Ben' });
  });

  it('that is sent back is counted on, and waits anew', () => {
    const waiting = moved(countOf({ needsReview: true }), deed('handed-in'));
    const again = moved(waiting, deed('sent-back', 'Ben'), deed('resumed'), deed('handed-in'));
    expect(again.state).toBe('in-review');
    expect(reviewOf(again)).toBeNull();
  });

  it.each(['Anna', ' anna ', 'ANNA', ''])('is not looked at by whoever counted (%j)', (who) => {
    const waiting = moved(countOf({ needsReview: true }), deed('handed-in'));
    expect(isRefused(moveSession(waiting, deed('accepted', who)))).toBe(true);
    expect(isRefused(moveSession(waiting, deed('sent-back', who)))).toBe(true);
  });

  it('is not looked at by whoever went on with it either', () => {
    const waiting = moved(countOf({ needsReview: true }), deed('paused'), deed('resumed', 'Ben'), deed('handed-in'));
    expect(isRefused(moveSession(waiting, deed('accepted', 'Ben')))).toBe(true);
  });
});

it('refuses every deed that does not fit', () => {
  const states: CountState[] = ['open', 'paused', 'in-review', 'done', 'cancelled'];
  const kinds: CountDeedKind[] = ['started', 'paused', 'resumed', 'handed-in', 'accepted', 'sent-back', 'cancelled'];
  const allowed = states.flatMap((state) =>
    kinds.flatMap((kind) =>
      isRefused(moveSession(countOf({ state }), deed(kind, 'Ben'))) ? [] : [`${state} ${kind}`],
    ),
  );
  expect(allowed).toEqual([
    'open paused',
    'open handed-in',
    'open cancelled',
    'paused resumed',
    'paused handed-in',
    'paused cancelled',
    'in-review accepted',
    'in-review sent-back',
    'in-review cancelled',
    'done accepted',
  ]);
});
