// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { FormView } from '@/lib/domain/form';
import { FormFields, startValues } from './form-fields';
import { enter, labelled, show, tick } from './testing/screen';

const form: FormView = {
  action: 'package.adjust',
  title: { key: 'queue_title' },
  direct: true,
  fields: [
    { name: 'setTo', label: { key: 'queue_value_quantity' }, kind: 'decimal', required: true, value: '96', unit: 'g' },
    {
      name: 'reason',
      label: { key: 'queue_value_item' },
      kind: 'choice',
      required: true,
      value: '',
      choices: [{ value: 'Scale', label: 'Scale', requiresNote: true }],
    },
    { name: 'note', label: { key: 'queue_note' }, kind: 'note', required: false, value: '' },
    { name: 'day', label: { key: 'readings_as_of' }, kind: 'day', required: true, value: '', latest: '2026-11-23' },
  ],
};

it('draws a field of every kind from its description', () => {
  const onChange = vi.fn();
  show(<FormFields form={form} values={startValues(form)} problems={[]} onChange={onChange} />);
  expect(labelled('Quantity').value).toBe('96');
  expect(labelled('As of').max).toBe('2026-11-23');
  enter(labelled('Quantity'), '95');
  expect(onChange).toHaveBeenCalledWith('setTo', '95');
});

it('demands a note where the chosen reason demands it', () => {
  show(<FormFields form={form} values={startValues(form)} problems={[]} onChange={() => {}} />);
  expect(labelled('What was done, and where').required).toBe(false);
  show(<FormFields form={form} values={startValues(form, { reason: 'Scale' })} problems={[]} onChange={() => {}} />);
  expect(labelled('What was done, and where').required).toBe(true);
});

it('puts a problem at its field, and any other above all', () => {
  const problems = [
    { field: 'setTo', sentence: { key: 'readings_problem_no_quantity' } as const },
    { sentence: { key: 'readings_problem_no_unit' } as const },
  ];
  const root = show(<FormFields form={form} values={startValues(form)} problems={problems} onChange={() => {}} />);
  const described = document.getElementById(labelled('Quantity').getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('No quantity');
  expect(root.querySelector('[role=alert]')?.textContent).toBe('No unit');
});

it('draws a tag, a yes or no, and entries of one a line', () => {
  const onChange = vi.fn();
  const more: FormView = {
    ...form,
    fields: [
      { name: 'newTag', label: { key: 'field_new_tag' }, kind: 'tag', required: true, value: '', maxLength: 24 },
      { name: 'isDonation', label: { key: 'field_is_donation' }, kind: 'flag', required: false, value: 'yes' },
      { name: 'plants', label: { key: 'field_plant_tags' }, kind: 'lines', required: false, value: '' },
    ],
  };
  show(<FormFields form={more} values={startValues(more)} problems={[]} onChange={onChange} />);
  expect(labelled('New tag').maxLength).toBe(24);
  expect(labelled('Donation').checked).toBe(true);
  tick(labelled('Donation'));
  expect(onChange).toHaveBeenLastCalledWith('isDonation', '');
  enter(labelled('Plant tags, one a line'), 'A\nB');
  expect(onChange).toHaveBeenLastCalledWith('plants', 'A\nB');
});

it('asks for what the chosen value demands, and for nothing of that kind before', () => {
  const category = { value: 'Edible', label: 'Edible', demands: ['weight'] };
  const weight = {
    name: 'weight',
    label: { key: 'field_unit_weight' },
    kind: 'decimal',
    required: false,
    value: '',
  } as const;
  const more: FormView = {
    ...form,
    fields: [
      { ...(form.fields[1] as FormView['fields'][number]), choices: [category] },
      { ...weight, onDemand: true },
    ],
  };
  const asked = (values: Record<string, string>) =>
    show(<FormFields form={more} values={values} problems={[]} onChange={() => {}} />).querySelector<HTMLInputElement>(
      '[name=weight]',
    );
  expect(asked({})).toBeNull();
  expect(asked({ reason: 'Edible' })?.required).toBe(true);
  expect(asked({ weight: '5' })?.value).toBe('5');
});
