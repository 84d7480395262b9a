import { describe, expect, it } from 'vitest';
import { PackageTag } from './package-tag';

describe('a package tag', () => {
  it('is 24 characters, read in any case and with blanks around', () => {
    expect(PackageTag.parse(' 1a4ff0100000022000000123 ')).toBe('1A4FF0100000022000000123');
  });

  it.each([
    '',
    '1A4FF010000002200000012',
    '1A4FF01000000220000001234',
    '1A4FF0100000022000000 23',
    '1A4FF010000002200000012É',
  ])('is not %j', (text) => {
    expect(PackageTag.safeParse(text).success).toBe(false);
  });
});
