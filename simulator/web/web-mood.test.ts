import { expect, test } from 'vitest';
import { calmWeb, carriedQuery, resolveMood } from './web-mood.ts';

test('is calm without settings and without a query', () => {
  expect(resolveMood({}, new URLSearchParams())).toEqual(calmWeb);
});

test('lets a page load override the setting', () => {
  const query = new URLSearchParams(
    'sim-look=2022&sim-cells=plain&sim-hidden=Quantity,Label&sim-t3=1&sim-csp=1&sim-delay=0&sim-session=0.5&sim-font=14',
  );
  expect(resolveMood({ look: '2026', t3: false, noise: true }, query)).toMatchObject({
    look: '2022',
    cells: 'plain',
    hidden: ['Quantity', 'Label'],
    t3: true,
    noise: true,
    csp: true,
    delayMs: 0,
    sessionMinutes: 0.5,
    rootFontPx: 14,
  });
});

test('switches off what the setting switched on', () => {
  expect(resolveMood({ t3: true }, new URLSearchParams('sim-t3=0')).t3).toBe(false);
});

test('keeps the setting when the query makes no sense', () => {
  const mood = resolveMood({ look: '2026', delayMs: 30 }, new URLSearchParams('sim-look=1999&sim-delay=soon'));
  expect(mood).toMatchObject({ look: '2026', delayMs: 30 });
});

test('refuses a setting that does not exist', () => {
  expect(() => resolveMood({ lok: '2022' }, new URLSearchParams())).toThrow('there is no web mood "lok"');
});

test('carries only its own part of a query', () => {
  expect(carriedQuery(new URLSearchParams('isModal=true&sim-look=2022&sim-t3=1'))).toBe('?sim-look=2022&sim-t3=1');
  expect(carriedQuery(new URLSearchParams('isModal=true'))).toBe('');
});
