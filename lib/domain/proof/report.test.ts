import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from '../../testing/differences';
import { say } from '../sentence';
import { differenceCodes } from '../verdict';
import { makeReport, type ReportFacts, reportColumns, reportTable } from './report';

const words = { class: (of: string) => of.toUpperCase(), state: (of: string) => of.toUpperCase() };
const at = Date.UTC(2026, 10, 23, 12);
const facts: ReportFacts = {
  facility: { name: 'Shop', license: 'C11-1', zone: 'America/Los_Angeles' },
  from: at - 86_400_000,
  until: at,
  madeAt: at,
  madeBy: 'Anna',
  metrcUntil: at,
  compared: { compared: 100, differ: 1, at },
  differences: [],
  sources: [],
};
const tell = ({ key }: { key: string }) => key;

test('a difference is told with both sides, what was tolerated, and what was done by whom', () => {
  const deed = { at, who: 'Ben', kind: 'comment', what: say('reconcile_did_comment'), note: 'looked' } as const;
  const closing = { how: 'person', at, who: 'Ben', reason: 'shrink' } as const;
  const done = differenceOf({ deeds: [deed], closing, standing: 'closed' });
  const report = makeReport({ ...facts, differences: [done] }, tell);
  expect(report.rows[0]).toMatchObject({
    onHand: '96 ea',
    metrc: '100 ea',
    variance: '-4',
    tolerated: '0',
    state: 'closed',
    decisions: ['2026-11-23 04:00 · Ben · reconcile_did_comment · looked'],
    closing: '2026-11-23 04:00 · person · Ben · shrink',
  });
  const [row = []] = reportTable(report, words);
  const cell = (column: (typeof reportColumns)[number]) => row[reportColumns.indexOf(column)];
  expect([cell('variance'), cell('class'), cell('state')]).toEqual(['-4', 'VARIANCE', 'CLOSED']);
});

test('the totals equal the rows, whatever they are', () => {
  const cents = fc.integer({ min: -9_999, max: 9_999 }).map((n) => new Big(n).div(100).toFixed());
  const variance = fc.option(fc.record({ amount: cents, unit: fc.constantFrom('Each', 'Grams') }));
  const difference = fc
    .record({ class: fc.constantFrom(...differenceCodes), variance, standing: fc.constantFrom('open', 'closed') })
    .map((changes) => differenceOf(changes as Parameters<typeof differenceOf>[0]));
  fc.assert(
    fc.property(fc.array(difference, { maxLength: 30 }), (differences) => {
      const { rows, totals } = makeReport({ ...facts, differences }, tell);
      expect(totals.differences).toBe(rows.length);
      for (const of of differenceCodes)
        expect(totals.byClass[of] ?? 0).toBe(rows.filter((row) => row.class === of).length);
      for (const [state, count] of Object.entries(totals.byState))
        expect(count).toBe(rows.filter((row) => row.state === state).length);
      for (const { amount, unit } of totals.net) {
        const sum = rows.filter((row) => row.unit === unit).reduce((all, row) => all.plus(row.variance), new Big(0));
        expect(sum.eq(amount)).toBe(true);
      }
      expect(reportTable({ ...makeReport({ ...facts, differences }, tell) }, words)).toHaveLength(rows.length);
    }),
  );
});
