// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { ChainFault } from '@/lib/domain/activity-chain';
import { show } from './testing/screen';
import { VerifyResult } from './verify-result';

it('says how many lines are as they were written, and announces it quietly', () => {
  const verified = { kind: 'sound' as const, lines: 1_204, newestAt: 0 };
  const root = show(<VerifyResult results={[{ name: 'Verde Valley', verified }]} />);
  expect(root.querySelector('[role=status]')?.textContent).toMatch(/Verde Valley: 1,204 lines, each in its place/);
});

it('does not praise a facility without lines', () => {
  const verified = { kind: 'sound' as const, lines: 0, newestAt: null };
  expect(show(<VerifyResult results={[{ name: 'A', verified }]} />).textContent).toBe('A: no lines yet.');
});

const faults: [ChainFault, string][] = [
  [{ kind: 'changed', number: 7, at: 0 }, 'line 7 ('],
  [{ kind: 'missing', number: 5, until: 6 }, 'lines 5 to 6 are missing'],
  [{ kind: 'missing', number: 5, until: 5 }, 'line 5 is missing'],
  [{ kind: 'reordered', number: 4, at: 0 }, 'stands where another line should'],
  [{ kind: 'unchained', at: 0 }, 'past Tandem'],
];
it.each(faults)('names what is wrong first: %o', (fault, words) => {
  const results = [
    { name: 'A', verified: { kind: 'sound' as const, lines: 1, newestAt: 0 } },
    { name: 'B', verified: { kind: 'broken' as const, fault, at: 0 } },
  ];
  const root = show(<VerifyResult results={results} />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain(words);
});
