import { expect, it } from 'vitest';
import { nameList } from './name-list';

const reasons = nameList({ id: 'x', path: '/x', prefix: 'reason', columns: ['RequiresNote'] });

it('reads a word with and without an object around it', () => {
  const read = { key: 'reason|Drying', name: 'Drying', lastModified: null };
  for (const row of ['Drying', { Name: 'Drying', RequiresNote: true }])
    expect(reasons.toDomain(reasons.row.parse(row) as never)).toEqual(read);
});

it('is read whole, once a day unless it says otherwise', () => {
  expect(reasons).toMatchObject({ entity: 'name', windowed: false, cadenceMs: 86_400_000, columns: ['RequiresNote'] });
  expect(nameList({ id: 'x', path: '/x', prefix: 'y', cadenceMs: 5 }).cadenceMs).toBe(5);
});
