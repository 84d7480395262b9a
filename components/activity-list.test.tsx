// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ActivityList, groupByDay, matchesText } from './activity-list';
import { sampleLine } from './testing/samples';
import { show } from './testing/screen';

const day = 86_400_000;

describe('ActivityList', () => {
  it('shows what a value was before and after', () => {
    const root = show(<ActivityList lines={[sampleLine()]} Heading="h2" />);
    expect(root.querySelector('.change')?.textContent).toBe('before: 100 gafter: 96 g');
  });

  it('shows no change where there was none', () => {
    const lines = [sampleLine({ before: null, after: null })];
    expect(show(<ActivityList lines={lines} Heading="h2" />).querySelector('.change')).toBeNull();
  });
});

describe('groupByDay', () => {
  it('keeps the order and breaks at each day', () => {
    const lines = [sampleLine({ at: 10 * day }), sampleLine({ at: 10 * day - 1000 }), sampleLine({ at: 3 * day })];
    expect(groupByDay(lines).reduce((sum, group) => sum + group.lines.length, 0)).toBe(3);
    expect(groupByDay(lines).at(-1)?.lines).toEqual([lines[2]]);
  });
});

describe('matchesText', () => {
  it('needs every word, anywhere in the line', () => {
    expect(matchesText(sampleLine(), 'Confirmed', 'maria 0101')).toBe(true);
    expect(matchesText(sampleLine(), 'Confirmed', '96 CONF')).toBe(true);
    expect(matchesText(sampleLine(), 'Confirmed', 'maria 9999')).toBe(false);
  });
});
