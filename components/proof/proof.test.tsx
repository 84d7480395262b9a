// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { makeReport } from '@/lib/domain/proof/report';
import { compareSalesDay } from '@/lib/domain/sales-day/compare-sales-day';
import { say } from '@/lib/domain/sentence';
import { differenceOf } from '@/lib/testing/differences';
import { CauseList } from '../differences/cause-list';
import { SalesCheckLine } from '../sales-day/sales-check-line';
import { SalesResult } from '../sales-day/sales-result';
import { enter, labelled, show } from '../testing/screen';
import { ReportSheet } from './report-sheet';
import { SignificanceForm } from './significance-form';

const text = () => document.body.textContent ?? '';

it('says that no cause was found, and guesses none', () => {
  show(<CauseList causes={[]} />);
  expect(text()).toContain('No cause found.');
});

it('shows a cause with its sum', () => {
  show(<CauseList causes={[{ kind: 'digits', evidence: say('cause_digits', '69', '96'), arithmetic: '96 ↔ 69' }]} />);
  expect(document.querySelectorAll('.causes li')).toHaveLength(1);
  expect(text()).toContain('96 ↔ 69');
});

it('prints the seal and every difference on the sheet', () => {
  const at = Date.UTC(2026, 10, 23, 12);
  const facts = { from: at, until: at, madeAt: at, madeBy: 'Anna', metrcUntil: at, compared: null, sources: [] };
  const facility = { name: 'Shop', license: 'C11-1', zone: 'America/Los_Angeles' };
  const report = makeReport({ ...facts, facility, differences: [differenceOf()] }, ({ key }) => key);
  show(<ReportSheet report={report} seal="abc123" />);
  expect(document.querySelector('.seal')?.textContent).toBe('abc123');
  expect(document.querySelectorAll('.report-table tbody tr')).toHaveLength(1);
  expect(text()).toContain('1A4FF0100000022000000123');
});

it('begins the day with how many of yesterday’s sales are the same', () => {
  show(<SalesCheckLine checked={{ day: '2026-11-22', agreed: 412, inAll: 412 }} today="2026-11-23" />);
  expect(text()).toContain('Yesterday: 412 of 412');
});

it('names each sale that only one side has', () => {
  const sale = { number: 'R-1', moment: '2026-11-22 10:00', total: '5', packages: 1, key: '' };
  show(<SalesResult day={compareSalesDay([sale], [{ ...sale, number: 'R-2', key: '7' }])} />);
  expect(text()).toContain('0 of 2 sales are the same');
  expect(text()).toContain('Only in Metrc: 1');
});

it('tells amounts of the sheet as people read them, not to the last digit of a conversion', () => {
  const at = Date.UTC(2026, 10, 23, 12);
  const facts = { from: at, until: at, madeAt: at, madeBy: 'Anna', metrcUntil: at, compared: null, sources: [] };
  const facility = { name: 'Shop', license: 'C11-1', zone: 'America/Los_Angeles' };
  const differences = [differenceOf({ variance: { amount: '-1.76639708123456', unit: 'Grams' } })];
  show(<ReportSheet report={makeReport({ ...facts, facility, differences }, ({ key }) => key)} seal="" />);
  expect(text()).toContain('−1.7664 g');
  expect(text()).not.toContain('1.76639708');
});

it('weighs a discrepancy against the months that have sales', () => {
  const months = [
    { month: '2026-10', sales: '1000' },
    { month: '2026-09', sales: '' },
  ];
  show(<SignificanceForm months={months} />);
  expect(document.querySelector('[role=status]')?.textContent).toBe('');
  enter(labelled('Worth of the discrepancy'), '30');
  expect(text()).toContain('3.00 % of the average monthly sales of 1000.00: at or above 3 %');
  enter(labelled('Sales in 2026-09'), '2,000');
  expect(text()).toContain('2.00 % of the average monthly sales of 1500.00: below 3 %');
  enter(labelled('Worth of the discrepancy'), 'much');
  expect(document.querySelector('[role=status]')?.textContent).toBe('');
});
