// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { button, enter, labelled, show, submit } from './testing/screen';
import { UnlockForm } from './unlock-form';

it('hands over what was typed, and nothing when nothing was', () => {
  const onUnlock = vi.fn();
  show(<UnlockForm person="Maria" busy={false} failure={null} onUnlock={onUnlock} />);
  submit();
  expect(onUnlock).not.toHaveBeenCalled();
  enter(labelled('Passphrase'), 'correct horse');
  submit();
  expect(onUnlock).toHaveBeenCalledWith('correct horse');
  expect(labelled('Passphrase')).toMatchObject({ type: 'password', autocomplete: 'off' });
  expect(button('Unlock').type).toBe('submit');
});

it('says beside the button why it failed', () => {
  const root = show(<UnlockForm person="Maria" busy={false} failure="Not the passphrase." onUnlock={() => {}} />);
  expect(root.querySelector('[role=alert]')?.textContent).toBe('Not the passphrase.');
});
