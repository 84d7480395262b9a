import { expect, it } from 'vitest';
import { defaultPace, Pace, shareOf } from './pace';

it('takes 40 percent for one computer until a person chooses', () => {
  expect(Pace.parse(defaultPace)).toEqual(defaultPace);
  expect(shareOf(defaultPace)).toEqual({ perSecond: 20, atOnce: 4 });
});

it('is divided by the computers, and never comes to a standstill', () => {
  expect(shareOf({ ...defaultPace, computers: 3 })).toEqual({ perSecond: 6.7, atOnce: 1 });
  expect(shareOf({ percent: 5, computers: 50, fullSpeed: false })).toEqual({ perSecond: 0.1, atOnce: 1 });
});

it.each([{ percent: 4 }, { percent: 101 }, { percent: 40.5 }, { computers: 0 }, { computers: 51 }])(
  'refuses %j',
  (wrong) => expect(Pace.safeParse({ ...defaultPace, ...wrong }).success).toBe(false),
);
