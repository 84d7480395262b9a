// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { playTune } from './play-tune';

it('plays one tone for what went well, two deep ones for a refusal, and nothing where there is no sound', () => {
  const pitches: number[] = [];
  const volume = { gain: { setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() }, connect: vi.fn() };
  class FakeAudio {
    currentTime = 0;
    destination = {};
    createGain = () => volume;
    createOscillator() {
      const frequency = {
        set value(pitch: number) {
          pitches.push(pitch);
        },
      };
      return { frequency, connect: () => volume, start: vi.fn(), stop: vi.fn() };
    }
  }
  vi.stubGlobal('AudioContext', undefined);
  playTune('good');
  expect(pitches).toEqual([]);
  vi.stubGlobal('AudioContext', FakeAudio);
  playTune('good');
  playTune('bad');
  expect(pitches).toHaveLength(3);
  expect(pitches[0]).toBeGreaterThan(pitches[1] ?? 0);
});
