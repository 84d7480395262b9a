import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../testing/differences';
import { noteParts, noteTemplates, ownNote, stateNote, templateOf } from './correction-note';

const confirmed = { at: 1, who: 'Anna', counted: { amount: '96', unit: 'Each' }, note: '' };
const parts = { counted: '96 ea', metrc: '100 ea', variance: '-4 ea', who: 'Anna', when: '14:05' };

describe('a note that goes to Metrc with a correction', () => {
  it('tells who counted what, and nothing before somebody did', () => {
    expect(noteParts(differenceOf(), '14:05')).toBeNull();
    expect(noteParts(differenceOf({ confirmed }), '14:05')).toEqual(parts);
    expect(noteParts(differenceOf({ confirmed, variance: null }), '14:05')).toBeNull();
  });

  it('has the words of the state, and of none where nothing is known', () => {
    expect(stateNote('or', parts)).toEqual({
      key: 'reconcile_note',
      args: ['96 ea', '100 ea', '-4 ea', 'Anna', '14:05'],
    });
    expect(stateNote('ca', parts).key).toBe('reconcile_note_ca');
  });

  it('calls no template read that nobody read', () => {
    expect(noteTemplates.filter(({ standing }) => standing === 'seen')).toEqual([]);
    for (const { state } of noteTemplates) expect(templateOf(state).state).toBe(state);
  });

  it('can have words of a facility’s own, in which a word that is none stays', () => {
    expect(ownNote('Count {counted} by {who}; {metrc} {colour}', parts)).toBe('Count 96 ea by Anna; 100 ea {colour}');
  });
});
