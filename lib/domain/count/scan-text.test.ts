import { expect, it } from 'vitest';
import { tagsInScan } from './scan-text';

const tag = '1A4FF0100000022000000123';

it.each([
  ['as it is', tag],
  ['in lower case', tag.toLowerCase()],
  ['with spaces around it', `  ${tag} `],
  ['behind a symbology code', `]C1${tag}`],
  ['between signs', `*${tag}*`],
  ['in an address', `https://tag.example/${tag}?x=1`],
])('finds a tag %s', (_, text) => {
  expect(tagsInScan(text)).toEqual([tag]);
});

it('offers every stretch where letters and digits stand around it, a tag of Metrc first', () => {
  const found = tagsInScan(`X9${tag}`);
  expect(found[0]).toBe(tag);
  expect(found).toHaveLength(3);
});

it.each(['', '1A4FF01', tag.slice(1), 'POS-0001-ABC', `${tag.slice(0, 12)} ${tag.slice(12)}`])(
  'finds none in %j',
  (text) => {
    expect(tagsInScan(text)).toEqual([]);
  },
);

it('does not choke on a page of text', () => {
  expect(tagsInScan('A'.repeat(100_000)).length).toBeLessThan(200);
});
