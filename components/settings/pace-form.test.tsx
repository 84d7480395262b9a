// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { defaultPace } from '@/lib/domain/pace';
import { button, enter, labelled, show, submit, tick } from '../testing/screen';
import { PaceForm } from './pace-form';

function open(parts: { saved?: boolean; failure?: string } = {}) {
  const onSave = vi.fn();
  const { saved = false, failure = null } = parts;
  const root = show(<PaceForm pace={defaultPace} busy={false} failure={failure} saved={saved} onSave={onSave} />);
  return { root, onSave };
}

it('says what a choice comes to, and saves it', () => {
  const { root, onSave } = open();
  expect(root.textContent).toContain('up to 20 requests a second, 4 at once');
  enter(labelled('Share of the limit, in percent'), '60');
  enter(labelled('How many computers use Tandem here'), '3');
  tick(labelled('Full speed for the first pull'));
  expect(root.textContent).toContain('up to 10 requests a second, 2 at once');
  submit();
  expect(onSave).toHaveBeenCalledWith({ percent: 60, computers: 3, fullSpeed: true });
});

it.each(['4', '101', '12.5', '', '-40', '1e1'])('does not save a share of "%s"', (text) => {
  const { root, onSave } = open();
  enter(labelled('Share of the limit, in percent'), text);
  submit();
  expect(onSave).not.toHaveBeenCalled();
  expect(root.textContent).toContain('Enter a whole number from 5 to 100.');
  expect(button('Save').getAttribute('aria-disabled')).toBe('true');
});

it('announces how it went', () => {
  expect(open({ saved: true }).root.querySelector('.notice[role=status]')?.textContent).toContain('Saved');
  expect(open({ failure: 'No.' }).root.querySelector('.notice[role=alert]')?.textContent).toBe('No.');
});
