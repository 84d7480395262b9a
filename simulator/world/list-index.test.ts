import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { createListIndex } from './list-index.ts';
import { stampOf } from './stamp.ts';

interface Row {
  id: number;
  lastModified: string;
  list: string;
}

const DAY = 86_400_000;

describe('a list index', () => {
  it('stays right over thousands of changes, with windows asked in between', () => {
    const random = createRandom(3);
    const rows: Row[] = Array.from({ length: 500 }, (_, id) => ({
      id,
      lastModified: stampOf(random.int(0, 100) * DAY),
      list: 'a',
    }));
    const index = createListIndex(rows, ({ list }) => list);
    const windows = [
      [0, 200],
      [10, 12],
      [90, 150],
    ].map(([from = 0, to = 0]) => [stampOf(from * DAY), stampOf(to * DAY)] as const);
    const check = () => {
      for (const list of ['a', 'b']) {
        for (const [start, end] of windows) {
          const slowly = rows
            .filter((row) => row.list === list && row.lastModified >= start && row.lastModified <= end)
            .sort((a, b) => b.id - a.id);
          expect(index.changedWithin(list, start, end)).toEqual(slowly);
        }
      }
    };
    for (let n = 0; n < 9000; n++) {
      const row = rows[random.int(0, rows.length - 1)] as Row;
      const draw = random.next();
      if (draw < 0.05 && rows.length > 100) {
        rows.splice(rows.indexOf(row), 1);
        index.removed(row);
      } else if (draw < 0.6) {
        const fresh = { id: 1000 + n, lastModified: stampOf(random.int(0, 120) * DAY), list: 'b' };
        rows.push(fresh);
        index.changed(fresh);
      } else {
        row.list = random.pick(['a', 'b']);
        row.lastModified = stampOf(random.int(0, 120) * DAY);
        index.changed(row);
      }
      if (n % 500 === 0) check();
      // Other questions push the remembered ones out.
      if (n % 700 === 0) for (let i = 0; i < 25; i++) index.changedWithin('a', stampOf(i), stampOf(i + 1));
    }
    check();
  });
});
