import { expect, it } from 'vitest';
import { countOf } from '@/lib/testing/counts';
import { suggestTogether } from './suggest-together';

const { startedAt, facility } = countOf();
const from = { computer: '7F3A91', takenAt: startedAt, shiftMs: 0 };
const taken = countOf({ id: 'taken', from });

it('suggests what was taken over with what was counted here around that time', () => {
  const near = countOf({ id: 'near', startedAt: startedAt + 3_600_000 });
  const far = countOf({ id: 'far', startedAt: startedAt - 3 * 86_400_000 });
  expect(suggestTogether([near, taken, far], [])).toEqual(['near', 'taken']);
});

it('suggests nothing that was put together before, and nothing where all is of this computer', () => {
  const joint = { id: 'j', facility, name: '', sessionIds: ['taken'], madeAt: 1, who: '', choices: [], used: null };
  expect(suggestTogether([countOf(), taken], [joint])).toEqual([]);
  expect(suggestTogether([countOf()], [])).toEqual([]);
});
