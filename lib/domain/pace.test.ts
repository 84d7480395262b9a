import { expect, it } from 'vitest';
import { defaultPace, isPace, shareOf } from './pace';

it('takes 40 percent for one computer until a person chooses', () => {
  expect(isPace(defaultPace)).toBe(true);
  expect(shareOf(defaultPace)).toEqual({ perSecond: 20, atOnce: 4 });
});

it('is divided by the computers, and never comes to a standstill', () => {
  expect(shareOf({ ...defaultPace, computers: 3 })).toEqual({ perSecond: 6.7, atOnce: 1 });
  expect(shareOf({ ...defaultPace, percent: 60, computers: 3 }).atOnce).toBe(2);
  expect(shareOf({ percent: 5, computers: 50, fullSpeed: false })).toEqual({ perSecond: 0.1, atOnce: 1 });
});

it.each([{ percent: 4 }, { percent: 101 }, { percent: 40.5 }, { computers: 0 }, { computers: 51 }])(
  'refuses %j',
  (wrong) => expect(isPace({ ...defaultPace, ...wrong })).toBe(false),
);

it.each([null, 'fast', {}, { percent: 40, computers: 1 }])('refuses %j', (wrong) => expect(isPace(wrong)).toBe(false));
