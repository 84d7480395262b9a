import { describe, expect, it } from 'vitest';
import { createAtOnce } from './at-once';

/** A store that answers when told to. */
function slowStore() {
  const waiting: { value: string[]; answer: (why: string | null) => void }[] = [];
  const store = (value: string[]) => new Promise<string | null>((answer) => waiting.push({ value, answer }));
  return { waiting, store };
}

const add = (name: string) => (now: string[]) => [...now, name];
const turn = () => new Promise<void>((resolve) => queueMicrotask(resolve)).then(() => Promise.resolve());

describe('a choice', () => {
  it('shows before it is stored, and stays when it is, until what is stored is told', async () => {
    const stored: string[] = [];
    const { store, waiting } = slowStore();
    const choices = createAtOnce(stored, () => {});
    const done = choices.change(add('a'), store);
    expect(choices.shown(stored)).toEqual(['a']);
    await turn();
    waiting[0]?.answer(null);
    await done;
    expect(choices.shown(stored)).toEqual(['a']);
    // Told anew, with what somebody else changed meanwhile.
    expect(choices.shown(['a', 'other'])).toEqual(['a', 'other']);
  });

  it('goes back with a sentence where it is not stored', async () => {
    const stored = ['kept'];
    const { store, waiting } = slowStore();
    let drawn = 0;
    const choices = createAtOnce(stored, () => {
      drawn += 1;
    });
    const done = choices.change(add('a'), store);
    await turn();
    waiting[0]?.answer('The disk is full.');
    await done;
    expect(choices.shown(stored)).toEqual(['kept']);
    expect(choices.failure()).toBe('The disk is full.');
    expect(drawn).toBe(2);
    void choices.change(add('b'), store);
    expect(choices.failure()).toBeNull();
    expect(choices.shown(stored)).toEqual(['kept', 'b']);
  });

  it('is made upon those before it, stored after them, and given up with them', async () => {
    const stored: string[] = [];
    const { store, waiting } = slowStore();
    const choices = createAtOnce(stored, () => {});
    void choices.change(add('a'), store);
    const second = choices.change(add('b'), store);
    expect(choices.shown(stored)).toEqual(['a', 'b']);
    await turn();
    expect(waiting.map(({ value }) => value)).toEqual([['a']]);
    waiting[0]?.answer('No.');
    await second;
    expect(waiting).toHaveLength(1);
    expect(choices.shown(stored)).toEqual([]);
  });

  it('that was overtaken by a newer one changes nothing when it is stored', async () => {
    const stored: string[] = [];
    const { store, waiting } = slowStore();
    const choices = createAtOnce(stored, () => {});
    const first = choices.change(add('a'), store);
    const second = choices.change(add('b'), store);
    await turn();
    waiting[0]?.answer(null);
    await first;
    expect(choices.shown(['a'])).toEqual(['a', 'b']);
    await turn();
    waiting[1]?.answer(null);
    await second;
    expect(choices.shown(['a', 'b'])).toEqual(['a', 'b']);
  });
});
