/**
 * Metrc sends numbers: the shortest text of a double is the text it was sent as, up to 15 digits. Never rounded.
 * @returns plain decimal text, no exponent
 */
export function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(8).replace(/\.?0+$/, '') : text;
}
