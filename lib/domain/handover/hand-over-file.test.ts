import { expect, it } from 'vitest';
import { handOverOf } from '@/lib/testing/hand-overs';
import { HandOverFile, handOverText, hashOf } from './hand-over-file';

it('is the same text however the file came about', () => {
  const file = handOverOf();
  const turned = Object.fromEntries(Object.entries(file).reverse()) as typeof file;
  expect(handOverText(turned)).toBe(handOverText(file));
});

it('carries a hash over everything in it', () => {
  const file = handOverOf();
  expect(JSON.parse(handOverText(file)).hash).toBe(hashOf(file));
  expect(hashOf({ ...file, who: 'Ben' })).not.toBe(hashOf(file));
});

it('has a form that takes what is named, and nothing else', () => {
  const written = JSON.parse(handOverText(handOverOf()));
  expect(HandOverFile.safeParse(written).success).toBe(true);
  expect(HandOverFile.safeParse({ ...written, more: 1 }).success).toBe(false);
  expect(HandOverFile.safeParse({ ...written, counts: [{ ...written.counts[0], state: 'open' }] }).success).toBe(false);
});
