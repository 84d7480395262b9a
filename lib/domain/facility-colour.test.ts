import { describe, expect, it } from 'vitest';
import { asColour, colourNames, colourOf, facilityColours } from './facility-colour';

/** Contrast with white, WCAG 2. */
function contrast(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

describe('colours of facilities', () => {
  it('carry white text legibly', () => {
    for (const name of colourNames) expect(contrast(facilityColours[name]), name).toBeGreaterThan(4.5);
  });

  it('stay the same for a license, and tell most neighbours apart', () => {
    expect(colourOf('C11-0000511-LIC')).toBe(colourOf('C11-0000511-LIC'));
    const licenses = Array.from({ length: 100 }, (_, n) => `C11-0000${500 + n}-LIC`);
    const same = licenses.filter((license, n) => n > 0 && colourOf(license) === colourOf(licenses[n - 1] ?? ''));
    expect(same.length).toBeLessThan(10);
  });

  it('are known by name only', () => {
    expect(asColour('violet')).toBe('violet');
    expect(asColour('#fff')).toBeNull();
  });
});
