/** Colours in which a facility may be marked, by name. White text is legible on each (WCAG AA). */
export const facilityColours = {
  teal: '#0c5f66',
  green: '#1c6a3c',
  blue: '#1c5180',
  indigo: '#3f3d99',
  violet: '#63359b',
  magenta: '#8e2a6b',
  red: '#a3211b',
  orange: '#8f4405',
  olive: '#5c5a12',
  slate: '#47555c',
} as const;

/** One of {@link facilityColours}. */
export type FacilityColour = keyof typeof facilityColours;

/** All names, in their order. */
export const colourNames = Object.keys(facilityColours) as [FacilityColour, ...FacilityColour[]];

/** The colour of a license that nobody chose one for: always the same, and mostly another than its neighbour's. */
export function colourOf(license: string): FacilityColour {
  let sum = 7;
  for (const character of license) sum = (sum * 31 + character.charCodeAt(0)) % 9_973;
  return colourNames[sum % colourNames.length] ?? 'teal';
}

/** The name as it was stored, if this version knows it. */
export function asColour(value: unknown): FacilityColour | null {
  return colourNames.find((name) => name === value) ?? null;
}
