import { expect, it } from 'vitest';
import { viewOf } from '@/lib/testing/package-facts';
import { patchOn } from './patch-on';

const view = viewOf();
const action = { type: 'package.change-by', input: { tag: view.tag, changeBy: '-10' }, records: [view.tag] };

it('is the effect on the action’s own record, from where that began', () => {
  expect(patchOn(action, view)).toEqual({ quantity: '90' });
  expect(patchOn(action, viewOf({ quantity: '90' }), view)).toEqual({ quantity: '90' });
});

it('is nothing on a record that the action does not touch', () => {
  expect(patchOn(action, viewOf({ tag: '1A4FF0100000022000000999' }))).toEqual({});
});
