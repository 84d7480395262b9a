import { expect, it } from 'vitest';
import { defaultPace } from './pace';
import { keyShare, licenseShare } from './share';

it('takes 40 percent of a license, and of the key', () => {
  expect(licenseShare(defaultPace, true)).toEqual({ perSecond: 20, concurrent: 4 });
  expect(keyShare(defaultPace, false)).toEqual({ perSecond: 60, concurrent: 12 });
});

it('takes nearly everything for a first pull, if the person said so, still divided by the computers', () => {
  const pace = { ...defaultPace, fullSpeed: true };
  expect(licenseShare(pace, true)).toEqual({ perSecond: 46, concurrent: 9 });
  expect(licenseShare(pace, false)).toEqual({ perSecond: 20, concurrent: 4 });
  expect(licenseShare({ ...pace, computers: 2 }, true)).toEqual({ perSecond: 23, concurrent: 4 });
});
