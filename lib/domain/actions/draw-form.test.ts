import { describe, expect, it } from 'vitest';
import { worldOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import { checkInput, drawForm } from './draw-form';
import { adjustPackage } from './packages/adjust-package';

const reasons = [{ value: 'Theft', label: 'Theft', requiresNote: true }];
const world = worldOf(viewOf({ unit: 'Grams', quantity: '12.5' }), { choices: { reasons } });

describe('a form', () => {
  it('is plain data: fields with kind, unit, choices, limits and what to start with', () => {
    const { fields } = drawForm(adjustPackage, world);
    expect(fields).toEqual([
      {
        name: 'setTo',
        label: { key: 'field_new_quantity' },
        kind: 'decimal',
        required: true,
        value: '12.5',
        unit: 'g',
      },
      {
        name: 'reason',
        label: { key: 'field_reason' },
        kind: 'choice',
        required: true,
        value: '',
        choices: reasons,
      },
      { name: 'note', label: { key: 'field_reason_note' }, kind: 'note', required: false, value: '', maxLength: 230 },
      {
        name: 'date',
        label: { key: 'field_adjustment_date' },
        kind: 'day',
        required: true,
        value: '2026-11-23',
        latest: '2026-11-23',
      },
    ]);
    expect(structuredClone(fields)).toEqual(fields);
  });
});

describe('what comes back from a form', () => {
  const fine = { tag: viewOf().tag, setTo: ' 1,250.50 ', reason: ' Theft ', note: ' x ', date: '2026-11-23' };

  it('is cleaned: plain decimals, no blanks around', () => {
    const input = { ...fine, setTo: '1250.5', reason: 'Theft', note: 'x' };
    expect(checkInput(adjustPackage, fine, world)).toEqual({ ok: true, input });
  });

  it('loses what the form never asked for', () => {
    const checked = checkInput(adjustPackage, { ...fine, licenseNumber: 'other' }, world);
    expect(checked.ok && Object.keys(checked.input)).not.toContain('licenseNumber');
  });

  it('names every wrong field at once, in words that exist', () => {
    const checked = checkInput(adjustPackage, { tag: 'nonsense', setTo: 'x', reason: '' }, world);
    expect(checked.ok ? [] : checked.problems.map(({ field, sentence }) => [field, sentence.key])).toEqual([
      ['tag', 'problem_required'],
      ['setTo', 'problem_not_a_number'],
      ['reason', 'problem_required'],
      ['note', 'problem_required'],
      ['date', 'problem_required'],
    ]);
  });
});
