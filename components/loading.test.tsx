// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Loading } from './loading';
import { show } from './testing/screen';

afterEach(() => {
  vi.useRealTimers();
});

it('says so only once the wait can be felt', () => {
  vi.useFakeTimers();
  const root = show(<Loading />);
  expect(root.querySelector('[role=status]')?.textContent).toBe('');
  act(() => {
    vi.advanceTimersByTime(150);
  });
  expect(root.querySelector('[role=status]')?.textContent).toBe('Loading…');
});
