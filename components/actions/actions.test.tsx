// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { actions } from '@/lib/domain/actions/registry';
import { say } from '@/lib/domain/sentence';
import { button, press, show } from '../testing/screen';
import { ActionMenu } from './action-menu';

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
