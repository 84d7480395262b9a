import { expect, it } from 'vitest';
import { listInfo } from './list-info';
import { feeds } from './registry';

const infoOf = (id: string, capabilities?: string[]) => {
  const feed = feeds.find((known) => known.id === id);
  return feed && listInfo(feed, capabilities);
};

it('is plain data', () => {
  for (const feed of feeds) expect(structuredClone(listInfo(feed, []))).toEqual(listInfo(feed, []));
});

it('tells details and when they are read', () => {
  expect(infoOf('receipt-lines')).toMatchObject({ of: ['receipts', 'receipts-inactive'], when: 'demand' });
  expect(infoOf('receipts')).toMatchObject({ of: [], when: null });
});

it('knows what a license is for, and doubts nothing it was not told', () => {
  expect(infoOf('plants-vegetative', ['CanSellToConsumers'])?.isForLicense).toBe(false);
  expect(infoOf('plants-vegetative', ['CanGrowPlants'])?.isForLicense).toBe(true);
  expect(infoOf('plants-vegetative')?.isForLicense).toBe(true);
  expect(infoOf('items', [])?.isForLicense).toBe(true);
});

it('shows of an event what is kept of it', () => expect(infoOf('adjustments')?.columns).toContain('Reason'));
