import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalText } from './canonical-text';

it('does not depend on the order in which names were given', () => {
  expect(canonicalText({ b: 1, a: { d: null, c: [2, 'x'] } })).toBe('{"a":{"c":[2,"x"],"d":null},"b":1}');
});

it('leaves out what is undefined', () => {
  expect(canonicalText({ a: undefined, b: 1 })).toBe('{"b":1}');
});

it('is JSON that means the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalText(value))).toEqual(plain(value));
    }),
  );
});

// JSON knows no minus zero.
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
