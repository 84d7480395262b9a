// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import plainHtml from './fixtures/2026-11-23-packages-plain.html?raw';
import { settle } from './fixtures/open-page';
import { watchGrids } from './observe';

const ending = new AbortController();
afterEach(() => vi.restoreAllMocks());

it('looks at rows that are drawn again before the next frame, in which they are laid out, and once a frame at most', async () => {
  document.body.innerHTML = plainHtml;
  const onScan = vi.fn();
  const { rescan } = watchGrids(document, 'packages', { onScan, onWait: vi.fn() }, ending.signal);
  await settle();
  expect(onScan).toHaveBeenCalledTimes(1);

  const frames: FrameRequestCallback[] = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => frames.push(callback));
  const body = document.querySelector('#active-grid > table > tbody') as HTMLElement;
  body.innerHTML = `${body.innerHTML}`;
  await settle();
  expect(onScan).toHaveBeenCalledTimes(2);
  rescan();
  rescan();
  expect(onScan).toHaveBeenCalledTimes(2);
  frames.pop()?.(0);
  expect(onScan).toHaveBeenCalledTimes(3);
  frames.pop()?.(0);
  expect(onScan).toHaveBeenCalledTimes(3);
  ending.abort();
});
