import { expect, it } from 'vitest';
import { z } from 'zod';
import { detailFeed, eventFeed, packageFeed, recordFeed } from './define-feed';

const base = { id: 'x', path: '/x', row: z.unknown() };
const record = () => ({ key: 'k', name: 'n', lastModified: null });

it('reads packages, records and events by window at every pull, unless they say otherwise', () => {
  const read = { windowed: true, cadenceMs: 0, needs: [] };
  expect(packageFeed({ ...base, toDomain: () => null as never })).toMatchObject({ ...read, kind: 'package' });
  expect(eventFeed({ ...base, entity: 'additive', toDomain: () => null as never })).toMatchObject(read);
  expect(recordFeed({ ...base, entity: 'plant', toDomain: record })).toMatchObject({ ...read, watched: [] });
  const names = recordFeed({ ...base, entity: 'name', windowed: false, cadenceMs: 5, toDomain: record });
  expect(names).toMatchObject({ windowed: false, cadenceMs: 5 });
});

it('reads details under their parent, never by window', () => {
  const lines = detailFeed({ ...base, entity: 'receipt-line', of: ['receipts'], when: 'demand', toDomain: record });
  expect(lines).toMatchObject({ kind: 'detail', windowed: false, of: ['receipts'] });
});
