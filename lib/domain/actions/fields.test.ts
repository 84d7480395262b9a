import { describe, expect, it } from 'vitest';
import { amount, choice, day, fieldMeta, moment, note, noteBeforeMark, signedAmount, tag } from './fields';

describe('a field', () => {
  it.each([
    ['1,250.50', '1250.5'],
    ['.5', '0.5'],
    ['0', '0'],
    ['-0', '0'],
  ])('of an amount reads %j', (text, value) => {
    expect(amount('field_new_quantity').parse(text)).toMatch(new RegExp(`^-?${value}$`));
  });

  it.each(['', 'x', '1e5', '1,2', '--1', '0x10', 'Infinity'])('of an amount refuses %j', (text) => {
    expect(amount('field_new_quantity').safeParse(text).success).toBe(false);
    expect(signedAmount('field_change_by').safeParse(text).success).toBe(false);
  });

  it('of a signed amount takes a gain and a loss, and not zero', () => {
    expect(signedAmount('field_change_by').parse('+4')).toBe('4');
    expect(signedAmount('field_change_by').parse('-4.0')).toBe('-4');
    expect(signedAmount('field_change_by').safeParse('0.00').success).toBe(false);
  });

  it('of a day takes real days only', () => {
    expect(day('field_move_date').safeParse('2028-02-29').success).toBe(true);
    expect(day('field_move_date').safeParse('2026-02-29').success).toBe(false);
  });

  it('of a day with a time takes it as typed and as a page gives it', () => {
    expect(moment('field_sold_at').parse(' 2026-11-23T17:05 ')).toBe('2026-11-23 17:05');
    expect(moment('field_sold_at').safeParse('17:05').success).toBe(false);
  });

  it('knows how to draw itself, save for the record itself', () => {
    expect(fieldMeta.get(choice('field_item', 'items'))).toEqual({
      kind: 'choice',
      label: 'field_item',
      choices: 'items',
    });
    expect(fieldMeta.get(note('field_note'))).toMatchObject({ kind: 'note', maxLength: 250 });
    expect(fieldMeta.get(noteBeforeMark('field_note'))?.maxLength).toBeLessThan(250 - ' [T-ABC1234]'.length);
    expect(fieldMeta.get(tag())).toBeUndefined();
  });
});
