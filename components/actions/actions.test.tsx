// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { actions } from '@/lib/domain/actions/registry';
import type { FormView, LinePreview } from '@/lib/domain/form';
import { say } from '@/lib/domain/sentence';
import { Table } from '../table';
import { button, enter, labelled, press, show, tick } from '../testing/screen';
import { ActionMenu } from './action-menu';
import { GroupReview } from './group-review';
import { commonProblems, type ShownLine } from './line-words';
import { toggled, toggledAll } from './selection';
import { ValuesSource } from './values-source';

const all = actions
  .filter(({ entity }) => entity === 'package')
  .map(({ type, title }) => ({ type, title: say(title) }));

describe('ActionMenu', () => {
  it('shows the frequent actions and opens the rest on demand', () => {
    const onChoose = vi.fn();
    const root = show(<ActionMenu label="Actions on A" actions={all} onChoose={onChoose} />);
    expect(root.querySelectorAll('button')).toHaveLength(7);
    expect(button(`${all.length - 6} more`).getAttribute('aria-expanded')).toBe('false');
    press(`${all.length - 6} more`);
    press('Discontinue');
    expect(onChoose).toHaveBeenCalledWith(all.at(-1));
    expect(button('Fewer').getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector('fieldset')?.getAttribute('aria-label')).toBe('Actions on A');
  });

  it('hides nothing behind a button for one more, and is not there without actions', () => {
    expect(show(<ActionMenu label="" actions={all.slice(0, 7)} onChoose={() => {}} />).textContent).not.toContain(
      'more',
    );
    expect(show(<ActionMenu label="" actions={[]} onChoose={() => {}} />).innerHTML).toBe('');
  });
});

const form: FormView = {
  action: 'package.move',
  title: say('action_move'),
  direct: true,
  fields: [{ name: 'location', label: say('field_location'), kind: 'choice', required: true, value: '' }],
};
const fine: LinePreview = { name: 'A', problems: [], what: say('action_finish'), change: null, queued: null };

function lineOf(index: number, parts: Partial<ShownLine> = {}): ShownLine {
  return { ...fine, index, number: index + 2, ...parts };
}

describe('GroupReview', () => {
  const rest = {
    form,
    again: false,
    busy: false,
    failure: null,
    onAgain: () => {},
    onQueue: () => {},
    onCancel: () => {},
  };
  const mend = ({ index }: ShownLine) => <p>mending {index}</p>;

  it('says how many can be queued, what each would do, and what is wrong with the others, line by line', () => {
    const problems = [{ field: 'location', sentence: say('problem_not_a_choice') }];
    const good = lineOf(0, { change: { before: 'Vault', after: 'Shelf' } });
    const root = show(<GroupReview {...rest} lines={[good, lineOf(1), lineOf(2, { problems })]} mend={mend} />);
    expect(root.querySelector('[role=status]')?.textContent).toContain('Can be queued: 2 of 3. With a problem: 1.');
    expect(root.querySelector('.change')?.textContent).toMatch(/Vault.*Shelf/);
    expect(root.querySelector('.line-problem')?.textContent).toMatch(/^Location: /);
    expect(button('Queue 2 of 3').getAttribute('aria-disabled')).toBeNull();
    press('4 Mend');
    expect(root.textContent).toContain('mending 2');
  });

  it('shows what the file says where it is wrong, and leaves out what is so already without calling it wrong', () => {
    const wrong = [{ field: 'location', sentence: say('problem_not_a_choice') }];
    const same = [{ field: 'location', sentence: say('problem_changes_nothing') }];
    const lines = [
      lineOf(0, { problems: wrong, given: { location: 'Volt' } }),
      lineOf(1, { problems: same }),
      lineOf(2),
    ];
    const root = show(<GroupReview {...rest} lines={lines} mend={mend} />);
    expect(root.querySelector('[role=status]')?.textContent).toContain(
      'Can be queued: 1 of 3. With a problem: 1. Nothing is queued yet. Already so in Metrc: 1.',
    );
    expect(root.querySelector('.line-problem')?.textContent).toMatch(/^Location “Volt”: /);
    const calm = show(<GroupReview {...rest} lines={[lineOf(0, { problems: same }), lineOf(1)]} mend={mend} />);
    expect(calm.querySelector('.notice-good')).not.toBeNull();
    expect(button('Queue 1 of 2').getAttribute('aria-disabled')).toBeNull();
  });

  it('asks to look again at records that stand on two lines, where each sets the same thing', () => {
    const lines = [lineOf(0), lineOf(1, { name: 'B' }), lineOf(2)];
    const twice = /on more than one line: 1 \(A\)\./;
    expect(show(<GroupReview {...rest} lines={lines} isOncePerRecord />).textContent).toMatch(twice);
    expect(show(<GroupReview {...rest} lines={lines} />).textContent).not.toMatch(twice);
  });

  it('is where a keyboard goes on once the button that asked for it is gone', () => {
    const root = show(<GroupReview {...rest} lines={[lineOf(0)]} />);
    expect(document.activeElement?.textContent).toBe(root.querySelector('[role=status]')?.textContent);
  });

  it('tells what is wrong with every line alike, to be mended once', () => {
    const needed = { field: 'location', sentence: say('problem_required') };
    const other = { field: 'location', sentence: say('problem_not_a_choice') };
    expect(commonProblems([lineOf(0, { problems: [needed, other] }), lineOf(1, { problems: [needed] })])).toEqual([
      needed,
    ]);
    expect(commonProblems([lineOf(0, { problems: [needed] }), lineOf(1)])).toEqual([]);
    expect(commonProblems([])).toEqual([]);
  });

  it('queues nothing where nothing is left, and asks before it queues a line again', () => {
    const onAgain = vi.fn();
    const onQueue = vi.fn();
    const queued = { at: 0, file: 'moves.csv' };
    const lines = [lineOf(0, { queued, what: null })];
    const root = show(<GroupReview {...rest} lines={lines} mend={mend} onAgain={onAgain} onQueue={onQueue} />);
    expect(root.textContent).toContain('Already queued from moves.csv on');
    press('Queue 0 of 1');
    expect(onQueue).not.toHaveBeenCalled();
    tick(labelled('Queue lines again that were queued from a file before (1)'));
    expect(onAgain).toHaveBeenCalledWith(true);
    show(<GroupReview {...rest} again lines={[lineOf(0, { queued })]} mend={mend} onQueue={onQueue} />);
    press('Queue 1');
    expect(onQueue).toHaveBeenCalledOnce();
  });

  it('shows a long group in part, and all of it on demand', () => {
    const lines = Array.from({ length: 400 }, (_, n) => lineOf(n));
    const root = show(<GroupReview {...rest} lines={lines} mend={mend} />);
    expect(root.querySelectorAll('tbody tr')).toHaveLength(100);
    press('Show all 400');
    expect(root.querySelectorAll('tbody tr')).toHaveLength(400);
  });
});

describe('ValuesSource', () => {
  it('names the columns, and takes cells that were pasted', () => {
    const onPaste = vi.fn();
    const onTemplate = vi.fn();
    const rest = { isOpen: true, onTemplate, onFile: () => {}, onPaste };
    const root = show(<ValuesSource columns={['Package tag', 'Location']} more={3} {...rest} />);
    expect(root.textContent).toContain('Package tag, Location');
    expect(root.textContent).toContain('3 more columns');
    expect(button('Take these lines').getAttribute('aria-disabled')).toBe('true');
    enter(labelled('Or paste cells, or scan tags'), 'A\tShelf');
    press('Take these lines');
    expect(onPaste).toHaveBeenCalledWith('A\tShelf');
    press('Download a template');
    expect(onTemplate).toHaveBeenCalledOnce();
  });
});

describe('choosing rows', () => {
  const rows = ['a', 'b', 'c', 'd'];
  const keyOf = (row: string) => row;
  const none: ReadonlyMap<string, string> = new Map();

  it('turns one over, or everything since the last press', () => {
    const one = toggled(none, rows, { row: 'b', last: null, isRange: false }, keyOf);
    expect([...one.keys()]).toEqual(['b']);
    const range = toggled(one, rows, { row: 'd', last: 'b', isRange: true }, keyOf);
    expect([...range.keys()]).toEqual(['b', 'c', 'd']);
    const fewer = toggled(range, rows, { row: 'c', last: 'd', isRange: true }, keyOf);
    expect([...fewer.keys()]).toEqual(['b']);
    // The last one is not shown any more.
    expect([...toggled(none, rows, { row: 'b', last: 'z', isRange: true }, keyOf).keys()]).toEqual(['b']);
  });

  it('chooses all that are shown, and keeps what is not', () => {
    const all = toggledAll(new Map([['z', 'z']]), rows, keyOf);
    expect(all.size).toBe(5);
    expect([...toggledAll(all, rows, keyOf).keys()]).toEqual(['z']);
  });

  it('puts a box in front of each row, named after it, and one above them', () => {
    const onToggle = vi.fn();
    const choice = {
      isChosen: (row: string) => row === 'a',
      labelOf: (row: string) => `Choose ${row}`,
      allLabel: 'Choose all rows shown',
      onToggle,
      onToggleAll: () => {},
    };
    const columns = [{ heading: 'Name', cell: keyOf }];
    const root = show(<Table caption="Rows" rows={rows} keyOf={keyOf} columns={columns} choice={choice} />);
    const boxes = [...root.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
    expect(boxes.map((box) => box.getAttribute('aria-label')).slice(0, 2)).toEqual([
      'Choose all rows shown',
      'Choose a',
    ]);
    expect([boxes[0]?.indeterminate, boxes[1]?.checked]).toEqual([true, true]);
    boxes[2]?.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
    expect(onToggle).toHaveBeenCalledWith('b', true);
  });
});
