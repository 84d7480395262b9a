import { expect, it } from 'vitest';
import { navScreens, parseRoute } from './router';

it('knows every screen of the navigation', () => {
  for (const screen of navScreens) expect(parseRoute(`#/${screen}`)).toEqual({ screen, license: null });
});

it('takes the license that a Metrc page wished for', () => {
  expect(parseRoute('#/queue?license=C11-0000511-LIC')).toEqual({ screen: 'queue', license: 'C11-0000511-LIC' });
});

it('knows which list of the records is in view', () => {
  expect(parseRoute('#/records/plants-flowering')).toEqual({
    screen: 'records',
    list: 'plants-flowering',
    license: null,
  });
});

it('knows counts, and those that were put together', () => {
  expect(parseRoute('#/count/abc')).toEqual({ screen: 'count', session: 'abc', license: null });
  expect(parseRoute('#/count/together')).toEqual({ screen: 'count', session: 'together', license: null });
  expect(parseRoute('#/count/together/abc')).toMatchObject({ session: 'together', joint: 'abc' });
});

it('reads the draft to confirm', () => {
  expect(parseRoute('#/confirm/a%20b')).toEqual({ screen: 'confirm', draftId: 'a b', license: null });
  expect(parseRoute('#/confirm/%E0')).toMatchObject({ draftId: '%E0' });
});

it.each(['', '#', '#/', '#/nowhere', '#/confirm', '#/confirm/'])('shows the overview for "%s"', (hash) =>
  expect(parseRoute(hash).screen).toBe('overview'),
);

it('knows the import by both its names', () => expect(parseRoute('#/import').screen).toBe('readings'));
