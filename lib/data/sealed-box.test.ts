import { describe, expect, it } from 'vitest';
import { open, seal } from './sealed-box';

describe('a sealed box', () => {
  it('opens with its passphrase and with no other', async () => {
    const box = await seal('the keys', 'correct horse battery');
    expect(await open(box, 'correct horse battery')).toBe('the keys');
    expect(await open(box, 'Correct horse battery')).toBeNull();
    expect(await open(box, '')).toBeNull();
  });

  it('opens however the passphrase’s accents were typed', async () => {
    const box = await seal('the keys', 'caf\u00e9 au lait');
    expect(await open(box, 'cafe\u0301 au lait')).toBe('the keys');
  });

  it('is different each time, and shows nothing of what is in it', async () => {
    const [one, two] = await Promise.all([seal('the keys', 'pass'), seal('the keys', 'pass')]);
    expect(one.sealed).not.toBe(two.sealed);
    expect(one.salt).not.toBe(two.salt);
    expect(atob(one.sealed)).not.toContain('keys');
  });

  it.each(['salt', 'iv', 'sealed'] as const)('does not open when its %s was changed', async (part) => {
    const box = await seal('the keys', 'pass');
    const changed = { ...box, [part]: box[part].replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) };
    expect(await open(changed, 'pass')).toBeNull();
    expect(await open({ ...box, [part]: '?!' }, 'pass')).toBeNull();
    expect(await open({ ...box, [part]: '' }, 'pass')).toBeNull();
  });
});
