// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Button } from './button';
import { button, press, show } from './testing/screen';

it('answers a press', () => {
  const onPress = vi.fn();
  show(<Button onPress={onPress}>Go</Button>);
  press('Go');
  expect(onPress).toHaveBeenCalledOnce();
  expect(button('Go').type).toBe('button');
});

it('refuses presses while busy and keeps the focus', () => {
  const onPress = vi.fn();
  show(
    <Button busy onPress={onPress}>
      Go
    </Button>,
  );
  button('Go').focus();
  press('Go');
  expect(onPress).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button('Go'));
  expect(button('Go').getAttribute('aria-busy')).toBe('true');
});
