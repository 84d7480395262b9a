import { describe, expect, it } from 'vitest';
import { worldOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import { packageProblems } from './package-problems';

const world = worldOf(viewOf());

describe('a package', () => {
  it('may be written to while it is active', () => {
    expect(packageProblems(world)).toEqual([]);
  });

  it('has one problem at a time, the one that ends the matter', () => {
    const record = viewOf({ list: 'intransit', onHold: true, finished: true });
    expect(packageProblems({ ...world, record })).toHaveLength(1);
  });
});
