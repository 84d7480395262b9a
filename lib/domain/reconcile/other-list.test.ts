import { expect, it } from 'vitest';
import { say } from '../sentence';
import { otherList } from './other-list';

it('names both lists as the Records screen calls them', () => {
  expect(otherList('plants-vegetative', 'plants-flowering')).toEqual({
    code: 'status-mismatch',
    sentence: say('verdict_other_list', say('list_plants_vegetative'), say('list_plants_flowering')),
  });
});
