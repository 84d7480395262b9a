import { expect, it } from 'vitest';
import { feeds } from '../feeds/registry';
import { type ChoiceList, choiceLists, sourceOf } from './choice-lists';

it('every vocabulary is one of the lists that are pulled', () => {
  const ids = feeds.map(({ id }) => id);
  for (const list of Object.keys(choiceLists)) expect(ids).toContain(sourceOf(list as ChoiceList).feed);
});
