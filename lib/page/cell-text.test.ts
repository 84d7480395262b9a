// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { cellText, readQuantity, readTag } from './cell-text';

function cell(html: string): HTMLElement {
  const box = document.createElement('td');
  box.innerHTML = html;
  return box;
}

describe('cellText', () => {
  it('leaves out our own elements and other extensions’ buttons', () => {
    const text = cellText(
      cell('<i></i> 96 ea <tandem-badge>x</tandem-badge><div class="inline-button-container">Copy</div>'),
    );
    expect(text).toBe('96 ea');
  });
});

describe('readTag', () => {
  it.each([
    ['1A4FF0100000001000000101', '1A4FF0100000001000000101'],
    ['  1A4FF0100000001000000101, ', '1A4FF0100000001000000101'],
    ['1A4FF0100000001000000101, 1A4FF0100000001000000102, ', '1A4FF0100000001000000101'],
    ['1A4FF01000000010000001012', null],
    ['1A4FF01000000010000001', null],
    ['', null],
  ])('reads %j as %j', (text, tag) => expect(readTag(text)).toBe(tag));
});

describe('readQuantity', () => {
  it.each([
    ['1,250.5 g', '1250.5', 'g'],
    ['96 ea', '96', 'ea'],
    ['12 fl oz', '12', 'fl oz'],
    ['-3 g', '-3', 'g'],
    ['.5 oz', '0.5', 'oz'],
    ['0', '0', null],
    ['1250.5g', '1250.5', 'g'],
    ['$1,084.50', '1084.50', null],
  ])('reads %j', (text, quantity, unit) => expect(readQuantity(text)).toEqual({ quantity, unit }));

  it.each(['', 'g', '1,25 g', '1.2.3 g', '12 <b>', '1 250 g', '~12 g'])('takes %j for no quantity', (text) =>
    expect(readQuantity(text)).toEqual({ quantity: null, unit: null }),
  );
});
