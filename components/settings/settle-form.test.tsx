// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { button, enter, labelled, show, submit } from '../testing/screen';
import { SettleForm } from './settle-form';

function open() {
  const onSave = vi.fn();
  const root = show(<SettleForm seconds={120} busy={false} failure={null} saved={false} onSave={onSave} />);
  return { root, onSave };
}
const field = () => labelled('How long Metrc may take to show a change, in seconds');

it('says what a short time risks and what the choice comes to, and saves it', () => {
  const { root, onSave } = open();
  expect(root.textContent).toContain('A short time risks');
  enter(field(), '60');
  expect(root.textContent).toContain('150 seconds');
  submit();
  expect(onSave).toHaveBeenCalledWith(60);
});

it.each(['29', '601', '60.5', '', '-60', '1e2'])('does not save "%s"', (text) => {
  const { root, onSave } = open();
  enter(field(), text);
  submit();
  expect(onSave).not.toHaveBeenCalled();
  expect(root.textContent).toContain('Enter a whole number from 30 to 600.');
  expect(button('Save').getAttribute('aria-disabled')).toBe('true');
});
