import { expect, it } from 'vitest';
import { z } from 'zod';
import { eventFeed, packageFeed, vocabularyFeed } from './define-feed';

const base = { id: 'x', path: '/x', row: z.unknown() };

it('reads packages and events by window at every pull, and vocabularies as they say', () => {
  expect(packageFeed({ ...base, toDomain: () => null as never })).toMatchObject({
    kind: 'package',
    windowed: true,
    cadenceMs: 0,
  });
  expect(eventFeed({ ...base, toDomain: () => null as never })).toMatchObject({
    kind: 'event',
    windowed: true,
    cadenceMs: 0,
  });
  const names = { ...base, windowed: false, cadenceMs: 5, toDomain: () => ({ key: 'k', name: 'n' }) };
  expect(vocabularyFeed(names)).toMatchObject({ kind: 'vocabulary', windowed: false, cadenceMs: 5 });
});
