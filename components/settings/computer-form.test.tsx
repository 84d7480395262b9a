// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { enter, labelled, show, submit, tick } from '../testing/screen';
import { ComputerForm } from './computer-form';

function open(name: string, parts: { saved?: boolean; failure?: string } = {}) {
  const onSave = vi.fn();
  const { saved = false, failure = null } = parts;
  const computer = { id: '7F3A91', name };
  const root = show(<ComputerForm computer={computer} busy={false} failure={failure} saved={saved} onSave={onSave} />);
  return { root, onSave };
}

it('shows how activity will call the computer, and saves the name', () => {
  const { root, onSave } = open('');
  expect(root.textContent).toContain('“7F3A91”');
  enter(labelled('Name of this computer'), ' Front desk ');
  expect(root.textContent).toContain('“Front desk (7F3A91)”');
  submit();
  expect(onSave).toHaveBeenCalledWith({ name: 'Front desk', keepsBooks: false });
});

it('marks the one computer that keeps the books', () => {
  const { onSave } = open('Office');
  tick(labelled('This computer keeps the books'));
  submit();
  expect(onSave).toHaveBeenCalledWith({ name: 'Office', keepsBooks: true });
});

it('announces how it went', () => {
  expect(open('A', { saved: true }).root.querySelector('.notice[role=status]')?.textContent).toContain('Saved');
  expect(open('A', { failure: 'No.' }).root.querySelector('.notice[role=alert]')?.textContent).toBe('No.');
});
