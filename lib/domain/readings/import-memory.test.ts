import { expect, it } from 'vitest';
import { layoutKey, nameMap, noMemory, withSaid } from './import-memory';

const columns = { tag: 0, quantity: 1, unit: 2, place: 3, item: 4 };
const layout = { columns, fallbackUnit: null, covers: 'all', delayMinutes: 5 } as const;

it('knows a layout by its headings, in any case and with any spaces', () => {
  expect(layoutKey([' Package  Tag', 'QTY'])).toBe(layoutKey(['package tag', 'qty ']));
  expect(layoutKey(['qty', 'package tag'])).not.toBe(layoutKey(['package tag', 'qty']));
});

it('takes Metrc’s own names as they are, and what a person said before them', () => {
  const names = nameMap(['Vault', 'Back Stock'], { backroom: 'Back Stock', shop: null, vault: 'Back Stock' });
  expect([...names]).toEqual([
    ['vault', 'Back Stock'],
    ['back stock', 'Back Stock'],
    ['backroom', 'Back Stock'],
    ['shop', null],
  ]);
});

it('remembers what was said last', () => {
  const first = withSaid(noMemory, { ...noMemory, units: { bag: 'Each' }, layouts: { a: layout } });
  const second = withSaid(first, { ...noMemory, units: { bag: 'Grams' }, items: { bd: 'Blue Dream' } });
  expect(second).toEqual({ layouts: { a: layout }, units: { bag: 'Grams' }, places: {}, items: { bd: 'Blue Dream' } });
});
