import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScanReader } from './scan-keys';

const tag = '1A4FF0100000022000000123';

/** Presses keys with these gaps, ms. @returns all that was taken for a scan */
function press(keys: readonly string[], gapOf: (i: number) => number, from = 0): string[] {
  const reader = createScanReader();
  let at = from;
  return keys.flatMap((key, i) => {
    at += gapOf(i);
    return reader.press(key, at)?.text ?? [];
  });
}

describe('a scanner', () => {
  it.each([1, 5, 20, 45])('is heard with %i ms between its keys', (gap) => {
    expect(press([...tag, 'Enter'], () => gap)).toEqual([tag]);
  });

  it('is heard where it ends with Tab, or holds Shift down for its letters', () => {
    expect(press([...tag, 'Tab'], () => 4)).toEqual([tag]);
    expect(press(['Shift', ...[...tag].flatMap((key) => [key, 'Shift']), 'Enter'], () => 4)).toEqual([tag]);
  });

  it('is heard on a busy computer that hands keys over in jumps', () => {
    expect(press([...tag, 'Enter'], (i) => (i % 6 === 5 ? 100 : 2))).toEqual([tag]);
  });

  it('is heard right after something was typed, which is not taken for a part of it', () => {
    expect(press([...'96', ...tag, 'Enter'], (i) => (i < 2 ? 200 : i === 2 ? 400 : 3))).toEqual([tag]);
  });

  it('is heard whole where a busy computer held it up in the middle', () => {
    expect(press([...tag, 'Enter'], (i) => (i === 2 ? 180 : 3))).toEqual([tag]);
    expect(press([...tag, 'Enter'], (i) => (i === 2 || i === 20 ? 220 : 3))).toEqual([tag]);
  });

  it('that loses characters is heard, so that it can be said', () => {
    expect(press([...tag.slice(0, 20), 'Enter'], () => 3)).toEqual([tag.slice(0, 20)]);
  });

  it('is heard twice in a row', () => {
    expect(press([...tag, 'Enter', ...tag, 'Enter'], () => 3)).toEqual([tag, tag]);
  });
});

describe('a person', () => {
  it('is never taken for a scanner, however long the text', () => {
    const human = fc.array(fc.integer({ min: 60, max: 600 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(human, fc.constantFrom('Enter', 'Tab'), (gaps, end) => {
        const keys = [...gaps.slice(1).map((_, i) => tag[i % tag.length] ?? 'A'), end];
        expect(press(keys, (i) => gaps[i] ?? 100)).toEqual([]);
      }),
    );
  });

  it('may type a short number as fast as can be', () => {
    expect(press([...'1204.5', 'Enter'], () => 5)).toEqual([]);
  });

  it('who pauses before Enter has not scanned', () => {
    expect(press([...tag, 'Enter'], (i) => (i === tag.length ? 900 : 5))).toEqual([]);
  });
});

it('never loses or makes up a character, whatever the timing', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 24, maxLength: 25 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 0, max: 1e9 }), (between, from) => {
      expect(press([...tag, 'Enter'], (i) => between[i] ?? 1, from)).toEqual([tag]);
    }),
  );
});
