// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ActivityList, groupByDay, matchesText } from './activity-list';
import { sampleLine } from './testing/samples';
import { press, show } from './testing/screen';

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

describe('a line on its own screen', () => {
  const line = sampleLine({
    chain: { number: 12, previous: 'p', hash: 'abcdef0123456789' },
    computer: 'Front desk (7F3A91)',
    request: 'PUT /packages/v2/adjust, SHA-256 00',
    sentAt: 0,
    answer: '400 No such reason.',
  });

  it('tells its place, its computer, what was asked and what came back', () => {
    const root = show(<ActivityList lines={[line]} Heading="h2" onRecord={() => {}} />);
    const facts = root.querySelector('.line-facts')?.textContent;
    for (const part of ['12 · abcdef012345', 'Front desk (7F3A91)', 'PUT /packages/v2/adjust', '400 No such reason.'])
      expect(facts).toContain(part);
  });

  it('leads to everything about its record', () => {
    const onRecord = vi.fn();
    show(<ActivityList lines={[line]} Heading="h2" onRecord={onRecord} />);
    press(line.record);
    expect(onRecord).toHaveBeenCalledWith(line);
  });

  it('says so when Metrc gave no answer, and nothing of the kind of what was never sent', () => {
    const { answer, ...unanswered } = line;
    const facts = (of: typeof unanswered) =>
      show(<ActivityList lines={[of]} Heading="h2" onRecord={() => {}} />).querySelector('.line-facts')?.textContent;
    expect(facts(unanswered)).toContain('Metrc’s answernone');
    const { sentAt, request, ...queued } = unanswered;
    expect(facts(queued)).not.toContain('Metrc');
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
