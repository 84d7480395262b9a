import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { FormChoice, Problem } from '@/lib/domain/form';
import type { Output, Source } from '@/lib/domain/packaging/balance';
import { unitAbbreviation } from '@/lib/domain/quantity';
import type { MessageKey } from '@/lib/domain/sentence';
import { Button } from '../button';
import { Icon } from '../icon';
import { useWords } from '../words';

/** What an {@link OutputRow} needs. */
export interface OutputRowProps {
  output: Output;
  index: number;
  sources: readonly Source[];
  units: readonly FormChoice[];
  /** Id of the list of items. */
  list: string;
  hasBatch: boolean;
  /** What nobody explains, in words. */
  rest: string;
  ownProblems: readonly Problem[];
  onChange: (index: number, change: Partial<Output>) => void;
  onRemove: (index: number) => void;
}

/** How the table calls the fields of the action. */
const fieldNames: Record<string, MessageKey> = {
  used: 'pack_taken',
  more: 'pack_taken',
  quantity: 'pack_makes',
  unit: 'field_unit',
  newTag: 'field_new_tag',
  item: 'field_item',
  productionBatch: 'field_production_batch',
};

/** One package that is made: what it takes, what it holds. Every input says by its name to which package it belongs. */
export function OutputRow(props: OutputRowProps) {
  const { output, index, sources, units, list, hasBatch, ownProblems, onChange } = props;
  const { t, tell } = useWords();
  const errors = useId();
  const nth = String(index + 1);
  const isWrong = (...fields: string[]) =>
    ownProblems.some(({ field }) => field !== undefined && fields.includes(field));

  function input(name: string, value: string, change: (value: string) => Partial<Output>, more: object = {}) {
    return (
      <input
        class="input"
        aria-label={t('pack_of', name, nth)}
        aria-describedby={ownProblems.length ? errors : undefined}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onChange(index, change(event.currentTarget.value))}
        {...more}
      />
    );
  }
  function inWords({ field, sentence }: Problem): string {
    const name = field === undefined ? undefined : fieldNames[field];
    return name ? t('lines_problem', t(name), tell(sentence)) : tell(sentence);
  }
  const invalid = (...fields: string[]) => (isWrong(...fields) ? { 'aria-invalid': 'true' } : {});
  const cells: ComponentChildren[] = sources.map(({ tag, unit }) => (
    <td key={tag}>
      <div class="input-with-unit">
        {input(
          t('pack_taken_of', tag),
          output.taken[tag] ?? '',
          (value) => ({ taken: { ...output.taken, [tag]: value } }),
          { inputMode: 'decimal', ...invalid('used', 'more') },
        )}
        <span class="muted">{unitAbbreviation(unit)}</span>
      </div>
    </td>
  ));
  return (
    <>
      <tr>
        <td>
          <div class="pack-package">
            {input(t('field_new_tag'), output.newTag, (newTag) => ({ newTag }), {
              class: 'input mono',
              placeholder: t('field_new_tag'),
              maxLength: 24,
              ...invalid('newTag'),
            })}
            {input(t('field_item'), output.item, (item) => ({ item }), {
              placeholder: t('field_item'),
              list,
              ...invalid('item'),
            })}
            {hasBatch &&
              input(t('field_production_batch'), output.batch, (batch) => ({ batch }), {
                placeholder: t('field_production_batch'),
                ...invalid('productionBatch'),
              })}
          </div>
        </td>
        {cells}
        <td>
          <div class="pack-amount">
            {input(t('pack_makes'), output.quantity, (quantity) => ({ quantity }), {
              inputMode: 'decimal',
              ...invalid('quantity'),
            })}
            <select
              class="input"
              aria-label={t('pack_of', t('field_unit'), nth)}
              value={output.unit}
              onChange={(event) => onChange(index, { unit: event.currentTarget.value })}
            >
              {withOwn(units, output.unit).map((unit) => (
                <option key={unit} value={unit}>
                  {unit}
                </option>
              ))}
            </select>
          </div>
        </td>
        <td class="number nowrap pack-end">
          {props.rest}
          <Button kind="quiet" onPress={() => props.onRemove(index)}>
            <Icon name="stop" />
            <span class="visually-hidden">{t('pack_of', t('pack_remove'), nth)}</span>
          </Button>
        </td>
      </tr>
      {ownProblems.length > 0 && (
        <tr>
          <td id={errors} colSpan={sources.length + 3}>
            {ownProblems.map((problem) => (
              <span key={`${problem.field} ${tell(problem.sentence)}`} class="line-problem">
                <Icon name="alert" />
                {inWords(problem)}
              </span>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

/** The list of units may not have been read yet. */
function withOwn(units: readonly FormChoice[], own: string): string[] {
  const names = units.map(({ value }) => value);
  return names.includes(own) ? names : [own, ...names];
}
