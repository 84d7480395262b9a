import type { FormField, FormView, Problem } from '@/lib/domain/form';
import { Field } from './field';
import { Notice } from './notice';
import { useWords } from './words';

/** What {@link FormFields} need. `values` holds the text of every field by its name. */
export interface FormFieldsProps {
  form: FormView;
  values: Record<string, string>;
  problems: readonly Problem[];
  onChange: (name: string, value: string) => void;
}

/** What the form holds before anybody typed: the values it starts with, replaced by the given ones. */
export function startValues(form: FormView, given: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(form.fields.map((field) => [field.name, given[field.name] ?? field.value]));
}

/** The inputs of an action, drawn from its description; problems stand at their field, or above all. */
export function FormFields({ form, values, problems, onChange }: FormFieldsProps) {
  const { tell } = useWords();
  const demanded = new Set(form.fields.flatMap((field) => chosenIn(field, values)?.demands ?? []));
  const shown = form.fields.filter(({ name, onDemand }) => !onDemand || demanded.has(name) || values[name]);
  const general = problems.filter((problem) => !shown.some((field) => field.name === problem.field));
  return (
    <div class="stack">
      {form.notice && <Notice>{tell(form.notice)}</Notice>}
      {general.map((problem) => (
        <Notice key={tell(problem.sentence)} tone="bad" role="alert">
          {tell(problem.sentence)}
        </Notice>
      ))}
      {shown.map((field) => (
        <FormInput
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          required={field.required || demanded.has(field.name) || (field.kind === 'note' && noteDemanded(form, values))}
          problem={problems.find((problem) => problem.field === field.name)}
          onChange={(value) => onChange(field.name, value)}
        />
      ))}
    </div>
  );
}

/** Some reasons may be given only with a note. */
function noteDemanded(form: FormView, values: Record<string, string>): boolean {
  return form.fields.some((field) => chosenIn(field, values)?.requiresNote);
}

function chosenIn({ name, choices }: FormField, values: Record<string, string>) {
  return choices?.find(({ value }) => value === values[name]);
}

interface FormInputProps {
  field: FormField;
  value: string;
  required: boolean;
  problem: Problem | undefined;
  onChange: (value: string) => void;
}

function FormInput({ field, value, required, problem, onChange }: FormInputProps) {
  const { t, tell } = useWords();
  const common = { class: 'input', name: field.name, required, value, maxLength: field.maxLength, autocomplete: 'off' };
  return (
    <Field label={tell(field.label)} error={problem && tell(problem.sentence)}>
      {(wiring) => {
        switch (field.kind) {
          case 'choice':
            return (
              <select {...wiring} {...common} onChange={(event) => onChange(event.currentTarget.value)}>
                <option value="">{t('ui_choose')}</option>
                {field.choices?.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </select>
            );
          case 'flag':
            return (
              <input
                {...wiring}
                type="checkbox"
                name={field.name}
                checked={value === 'yes'}
                onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
              />
            );
          case 'note':
          case 'lines':
            return <textarea {...wiring} {...common} onInput={(event) => onChange(event.currentTarget.value)} />;
          case 'day':
            return (
              <input
                {...wiring}
                {...common}
                type="date"
                max={field.latest}
                onInput={(event) => onChange(event.currentTarget.value)}
              />
            );
          case 'decimal':
          case 'text':
          case 'tag':
            return (
              <div class="input-with-unit">
                <input
                  {...wiring}
                  {...common}
                  type="text"
                  inputMode={field.kind === 'decimal' ? 'decimal' : 'text'}
                  onInput={(event) => onChange(event.currentTarget.value)}
                />
                {field.unit && <span class="muted">{field.unit}</span>}
              </div>
            );
          default:
            return field.kind satisfies never;
        }
      }}
    </Field>
  );
}
