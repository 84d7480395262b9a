// @vitest-environment happy-dom
import { useRef, useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { useKeptFocus } from './keep-focus';
import { button, show } from './testing/screen';

let leave: (names: string[]) => void = () => {};

function Cards() {
  const part = useRef<HTMLDivElement>(null);
  const [names, setNames] = useState(['a', 'b', 'c']);
  leave = (left) => act(() => setNames(left));
  useKeptFocus(part, '.card');
  return (
    <div ref={part} class="part" tabIndex={-1}>
      {names.map((name) => (
        <article key={name} class="card">
          <button type="button">{name}</button>
        </article>
      ))}
    </div>
  );
}

const focused = () => `${document.activeElement?.className}:${document.activeElement?.textContent}`;

beforeEach(() => {
  show(<Cards />);
});

describe('keeping the focus', () => {
  it('goes on at what stands in the place of what went away, and does not act there', () => {
    button('b').focus();
    leave(['a', 'c']);
    expect(focused()).toBe('card:c');
    leave(['a']);
    expect(focused()).toBe('card:a');
    leave([]);
    expect(focused()).toBe('part:');
  });

  it('leaves the focus where it is while it has a place', () => {
    button('c').focus();
    leave(['b', 'c']);
    expect(focused()).toBe(':c');
  });

  it('brings nobody back who went elsewhere', async () => {
    button('b').focus();
    button('b').blur();
    await Promise.resolve();
    leave(['a', 'c']);
    expect(document.activeElement).toBe(document.body);
  });
});
